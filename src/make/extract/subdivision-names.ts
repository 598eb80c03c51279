import ar from "cldr-subdivisions-full/subdivisions/ar/ar.json" with { type: "json" };
import en from "cldr-subdivisions-full/subdivisions/en/en.json" with { type: "json" };
import es from "cldr-subdivisions-full/subdivisions/es/es.json" with { type: "json" };
import fa from "cldr-subdivisions-full/subdivisions/fa/fa.json" with { type: "json" };
import fr from "cldr-subdivisions-full/subdivisions/fr/fr.json" with { type: "json" };
import ru from "cldr-subdivisions-full/subdivisions/ru/ru.json" with { type: "json" };
import ur from "cldr-subdivisions-full/subdivisions/ur/ur.json" with { type: "json" };
import zh from "cldr-subdivisions-full/subdivisions/zh/zh.json" with { type: "json" };
import { LANGUAGES, type Language, type Names } from "./source-files.ts";

type Subdivisions = Readonly<Record<string, string>>;

const CLDR: Readonly<Record<Language, Subdivisions>> = {
  ar: ar.subdivisions.localeDisplayNames.subdivisions,
  en: en.subdivisions.localeDisplayNames.subdivisions,
  es: es.subdivisions.localeDisplayNames.subdivisions,
  fa: fa.subdivisions.localeDisplayNames.subdivisions,
  fr: fr.subdivisions.localeDisplayNames.subdivisions,
  ru: ru.subdivisions.localeDisplayNames.subdivisions,
  ur: ur.subdivisions.localeDisplayNames.subdivisions,
  zh: zh.subdivisions.localeDisplayNames.subdivisions,
};

/** Names of a subdivision by CLDR, which files "PK-BA" under "pkba"; undefined where it has none in English. */
export const cldrNames = (code: string): Names | undefined => {
  const key = code.replace("-", "").toLowerCase();
  if (CLDR.en[key] === undefined) return undefined;
  // A small raised figure tells two of one name apart.
  const names = LANGUAGES.flatMap((lang) => {
    const name = CLDR[lang][key]?.replace(/[²³]$/, "");
    return name === undefined ? [] : [[lang, name] as const];
  });
  return Object.fromEntries(names);
};

/**
 * Codes that have one record of Natural Earth, and in it a name that is not theirs: a part's, a namesake's, the wider
 * region's, a former one, or that of another outline.
 */
const MISNAMED = new Set(
  [
    "AF-DAY AF-PAN AZ-LAC AZ-LAN AZ-SAK BA-SRP BR-DF BT-31 CI-05 CL-MA CL-RM DE-HB DK-84 DO-01 DO-07 EC-N EC-T",
    "ER-AN ER-DU ER-MA ER-SK FI-19 FR-64 GB-CKT GB-SHN GB-WRL GR-B GR-E",
    "GY-CU GY-DE GY-EB GY-ES GY-MA GY-PM GY-UD GY-UT HR-08 IT-BZ IT-GE KH-5",
    "LV-008 LV-009 LV-017 LV-019 LV-021 LV-030 LV-039 LV-045 LV-055 LV-057 LV-060 LV-064 LV-070 LV-075 LV-076",
    "LV-084 LV-085 LV-086 LV-094 LV-096 LV-102 LV-104 LY-WS MA-05 MA-13 MA-16 MD-GA ML-3 MT-65 MT-66 MW-KR NP-KO PA-1",
    "PG-NSB PH-SUN RU-ALT SC-13 SD-DW SI-027 SI-092 SI-149 TG-C TJ-SU UG-419 US-DC VN-39 VN-53 VN-66",
  ].flatMap((codes) => codes.split(" ")),
);

export const isMisnamed = (code: string): boolean => MISNAMED.has(code);
