import { readdirSync, readFileSync } from "node:fs";
import en from "cldr-subdivisions-full/subdivisions/en/en.json" with { type: "json" };
import zh from "cldr-subdivisions-full/subdivisions/zh/zh.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import type { LonLat } from "../../src/core/geodesy.ts";
import { outlineOf } from "../../src/core/judge/outline.ts";
import { signedMeters } from "../../src/core/judge/straight.ts";
import { readArea } from "../../src/formats/areas.ts";
import { readTowns } from "../../src/make/gazetteer/towns.ts";

const AREAS = "geo/base/areas";

interface Named {
  readonly code: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
}

const subdivisions: Named[] = readdirSync(AREAS).flatMap((file) => {
  const { objects } = JSON.parse(readFileSync(`${AREAS}/${file}`, "utf8")); // Our own extract.
  return objects.subdivisions.geometries.map(
    ({ id, properties }: { id: string; properties: Omit<Named, "code"> }) => ({ code: id, ...properties }),
  );
});

const CLDR: Readonly<Record<string, string>> = en.subdivisions.localeDisplayNames.subdivisions;
const CLDR_ZH: Readonly<Record<string, string>> = zh.subdivisions.localeDisplayNames.subdivisions;
const keyOf = (code: string): string => code.replace("-", "").toLowerCase();

/** What kind of subdivision it is; one source names it, the other does not. */
const KINDS =
  /\b(autonomous|atoll|canton|city|community development council|comarca|corporation|county|departament|district|division|economic|emirate|governorate|island|municipality|oblast|okrug|of|parish|prefecture|province|quarter|region|regional|republic|state|the|zone)\b/g;

/** Small Latin letters of a name, without accents, signs and its kind. */
const folded = (name: string): string =>
  name
    .replace(/[²³]$/, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(KINDS, "")
    .replaceAll(" ", "");

/** Names that differ from CLDR's, looked at one by one: none is a part's or a neighbour's. */
const VARIANTS: Readonly<Record<string, string>> = {
  "another spelling of the same word":
    "AZ-FUZ AZ-ISM AZ-QAZ AZ-SIY AZ-SR AZ-SUS AZ-YAR BW-SP BY-HO BY-HR BY-MA IQ-DA IR-02 KW-HA KZ-KAR LK-82 MT-35 NP-DH NZ-MWT SA-09 SA-11 SA-12 SD-KN SD-KS SY-RA TL-OE UA-23 UG-118 UG-220 YE-DA YE-HD YE-TA",
  "English for a name that CLDR has in the land's own language, or the other way round":
    "CH-GR DE-MV ES-NA IS-7 KM-G KW-KU MY-04 NI-AN NI-AS OM-BJ OM-SS RS-00 RS-13 TZ-15",
  "longer or shorter for the same":
    "AZ-NX BE-BRU BI-BM BW-ST CL-LI CO-DC CO-SAP DK-81 ES-M ES-PM ES-VI ET-SN GB-ZET GR-A1 IT-MS PA-EM PE-CAL PK-IS RU-BU RU-KB SI-044 SI-116 TZ-07 TZ-11 YE-SA",
  "renamed, and CLDR keeps the former name": "BD-B CD-BC HU-CS KZ-YUZ PH-COM",
  "CLDR's name has lost or gained a word": "GB-PTE NZ-MBH SO-BY",
  "CLDR has the land's familiar name, not the oblast's":
    "UA-05 UA-09 UA-12 UA-14 UA-18 UA-26 UA-32 UA-35 UA-46 UA-48 UA-51 UA-53 UA-56 UA-59 UA-61 UA-63 UA-65 UA-68 UA-71 UA-74",
};
const isVariant = new Set(Object.values(VARIANTS).flatMap((codes) => codes.split(" ")));

describe("names of subdivisions", () => {
  const known = subdivisions.filter(({ code }) => CLDR[keyOf(code)] !== undefined);

  test("most have a code that CLDR knows, and each code stands once", () => {
    expect(known.length).toBeGreaterThan(4000);
    expect(new Set(subdivisions.map(({ code }) => code)).size).toBe(subdivisions.length);
  });

  test("are CLDR's, but for spelling, the word of their kind, and the variants listed", () => {
    const different = known
      .filter(({ code, name }) => folded(name) !== folded(CLDR[keyOf(code)] ?? "") && !isVariant.has(code))
      .map(({ code, name }) => `${code} ${name}: CLDR has ${CLDR[keyOf(code)]}`);
    expect(different).toEqual([]);
  });

  test("the list of variants holds nothing that is alike by now", () => {
    const alike = known.filter(
      ({ code, name }) => isVariant.has(code) && folded(name) === folded(CLDR[keyOf(code)] ?? ""),
    );
    expect(alike.map(({ code }) => code)).toEqual([]);
  });

  // Put together of several, or drawn with a part's or a namesake's name: names by ISO 3166-2.
  test.each([
    ["AU-NSW", "New South Wales"],
    ["BA-BIH", "Federation of Bosnia and Herzegovina"],
    ["BA-SRP", "Republika Srpska"],
    ["DK-84", "Capital Region"],
    ["GB-SHN", "Saint Helens"],
    ["GB-WRL", "Wirral"],
    ["IE-D", "Dublin"],
    ["IT-GE", "Genoa"],
    ["LV-084", "Rūjiena"],
    ["MG-F", "Fianarantsoa"],
    ["MG-M", "Mahajanga"],
    ["PH-00", "Metro Manila"],
    ["PH-LEY", "Leyte"],
    ["PH-SUN", "Surigao del Norte"],
    ["RU-ALT", "Altai Krai"],
    ["SD-DS", "South Darfur"],
    ["US-DC", "Washington DC"],
    ["VN-66", "Hưng Yên"],
  ])("%s is %s, and in Chinese what CLDR has, if it has a name", (code, name) => {
    const area = subdivisions.find((each) => each.code === code);
    expect(area?.name).toBe(name);
    expect(area?.names.en).toBe(name);
    expect(CLDR_ZH[keyOf(code)] ?? area?.names.zh).toBe(area?.names.zh);
  });
});

const outlineBy = (code: string) => {
  const read = readArea(readFileSync(`${AREAS}/${code.slice(0, 2)}.json`, "utf8"), code);
  if (!read.ok) throw new Error(read.error);
  return outlineOf(read.value);
};

describe("outlines of subdivisions whose codes the source exchanges", () => {
  const towns = readTowns();
  const seatOf = (code: string, name: string): LonLat => {
    const inCountry = towns.filter(
      (town) => town.name === name && town.division.startsWith(code.slice(0, 2)),
    );
    const [seat] = inCountry.toSorted((a, b) => b.population - a.population);
    if (!seat) throw new Error(`${name} of ${code} is no town`);
    return [seat.lon, seat.lat];
  };

  // Seats of their governments, at GeoNames' points.
  test.each([
    ["AF-DAY", "Nīlī"],
    ["AF-PIA", "Gardez"],
    ["AF-PKA", "Sharan"],
    ["BA-BIH", "Sarajevo"],
    ["BA-SRP", "Banja Luka"],
    ["CO-DC", "Bogotá"],
    ["EC-N", "Tena"],
    ["EC-T", "Ambato"],
    ["ER-AN", "Keren"],
    ["ER-DU", "Mendefera"],
    ["ER-MA", "Asmara"],
    ["ER-SK", "Massawa"],
    ["GY-CU", "Bartica"],
    ["GY-DE", "Georgetown"],
    ["GY-EB", "New Amsterdam"],
    ["GY-ES", "Vreed-en-Hoop"],
    ["GY-PM", "Anna Regina"],
    ["GY-UD", "Linden"],
    ["GY-UT", "Lethem"],
    ["HR-11", "Požega"],
    ["HR-12", "Slavonski Brod"],
    ["LA-VT", "Vientiane"],
    ["MW-KR", "Karonga"],
    ["MZ-MPM", "Maputo"],
    ["PE-LMA", "Lima"],
    ["PH-DAS", "Davao"],
    ["PH-ZAS", "Zamboanga"],
    ["SB-WE", "Gizo"],
    ["SD-DC", "Zalingei"],
    ["SD-DE", "El Daein"],
    ["SD-DS", "Nyala"],
    ["UG-418", "Isingiro"],
    ["UG-318", "Kaabong"],
  ])("%s has %s in it", (code, seat) => {
    expect(signedMeters(outlineBy(code), seatOf(code, seat))).toBeLessThan(1000);
  });
});
