import { entryOf } from "./entry.ts";
import { foldName } from "./fold.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Numbers of divisions: towns lie in them, and countries and provinces are filed under theirs. */
export type Divisions = ReadonlySet<number>;

/** As newspapers shorten states and provinces of the United States, Canada and Australia; GeoNames has the American post's letters. */
const SHORT_NAMES: readonly (readonly [short: string, name: string])[] = (
  "ala Alabama,ariz Arizona,ark Arkansas,calif California,cal California,colo Colorado,conn Connecticut,del Delaware," +
  "fla Florida,ida Idaho,ill Illinois,ind Indiana,ia Iowa,kan Kansas,kans Kansas,ky Kentucky,la Louisiana,me Maine,md Maryland," +
  "mass Massachusetts,mich Michigan,minn Minnesota,miss Mississippi,mo Missouri,mont Montana,neb Nebraska,nebr Nebraska," +
  "nev Nevada,nh New Hampshire,nj New Jersey,nm New Mexico,ny New York,nc North Carolina,nd North Dakota,okla Oklahoma," +
  "ore Oregon,pa Pennsylvania,ri Rhode Island,sc South Carolina,sd South Dakota,tenn Tennessee,tex Texas,vt Vermont," +
  "va Virginia,wash Washington,wva West Virginia,wis Wisconsin,wisc Wisconsin,wyo Wyoming,dc District of Columbia," +
  "ab Alberta,alta Alberta,bc British Columbia,mb Manitoba,man Manitoba,nb New Brunswick,nl Newfoundland and Labrador," +
  "ns Nova Scotia,nt Northwest Territories,nu Nunavut,on Ontario,ont Ontario,pe Prince Edward Island,pei Prince Edward Island," +
  "qc Quebec,que Quebec,sk Saskatchewan,sask Saskatchewan,yt Yukon," +
  "act Australian Capital Territory,nsw New South Wales,nt Northern Territory,qld Queensland,sa South Australia," +
  "tas Tasmania,vic Victoria,wa Western Australia"
)
  .split(",")
  .map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)]);
/** Chinese names of areas stand with what they are, or without. */
const HAN_KINDS = ["", "省", "市", "州", "县", "区", "自治区", "特别行政区"];

interface DivisionNames {
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly byCode: ReadonlyMap<string, number>;
}

const known = new WeakMap<Gazetteer, DivisionNames>();

const divisionNames = (gazetteer: Gazetteer): DivisionNames => {
  const there = known.get(gazetteer);
  if (there) return there;
  const byName = new Map<string, number[]>();
  const byCode = new Map<string, number>();
  gazetteer.divisions.forEach(([code, name], number) => {
    byCode.set(code, number);
    const key = foldName(name, gazetteer.han);
    if (key !== "") byName.set(key, [...(byName.get(key) ?? []), number]);
  });
  const made = { byName, byCode };
  known.set(gazetteer, made);
  return made;
};

/** The numbers of the places whose name is `key`, folded. */
export const placesNamed = ({ keys, parts }: Gazetteer, key: string): number[] =>
  key !== "" && keys.seekText(key) && keys.compare(key) === 0
    ? [...parts.postings.subarray(keys.firstPosting, keys.lastPosting)]
    : [];

/** All that an area's name, short name or code may mean: "Spain", "Oregon", "Ore.", "OR", "UK", "加州". Empty if nothing. */
const divisionsOf = (gazetteer: Gazetteer, area: string): Divisions => {
  const key = foldName(area, gazetteer.han);
  const found = new Set<number>();
  if (key === "") return found;
  const { byName, byCode } = divisionNames(gazetteer);
  const keys = /^\p{Script=Han}+$/u.test(key) ? HAN_KINDS.map((kind) => key + kind) : [key];
  for (const [short, name] of SHORT_NAMES) if (short === key) keys.push(foldName(name, gazetteer.han));
  for (const each of keys) {
    for (const number of byName.get(each) ?? []) found.add(number);
    for (const place of placesNamed(gazetteer, each)) addArea(gazetteer, place, found);
  }
  const letters = area.replace(/[.\s]/g, "");
  if (/^[A-Z]{2}$/.test(letters)) {
    const state = byCode.get(`US.${letters}`);
    if (state !== undefined) found.add(state);
    addCountry(gazetteer, letters, found);
  }
  return found;
};

/** The divisions of a place that is a country or a province; towns and the rest have none. */
const addArea = (gazetteer: Gazetteer, place: number, found: Set<number>): void => {
  const { kind, names, name, countryCode = "", subdivisionCode } = entryOf(gazetteer, place);
  if (kind === "country") addCountry(gazetteer, countryCode, found);
  if (kind !== "province" || subdivisionCode === undefined) return;
  const { byName, byCode } = divisionNames(gazetteer);
  const own = byCode.get(subdivisionCode);
  if (own !== undefined) found.add(own);
  // Towns have GeoNames' codes: its divisions of the same name, in the same country.
  for (const each of [name, ...Object.values(names)])
    for (const number of byName.get(foldName(each, gazetteer.han)) ?? [])
      if (gazetteer.divisions[number]?.[0].startsWith(countryCode)) found.add(number);
};

const addCountry = ({ divisions }: Gazetteer, country: string, found: Set<number>): void => {
  divisions.forEach(([code], number) => {
    if (code.slice(0, 2) === country) found.add(number);
  });
};

/** Longer texts are no name with its areas. */
const LONGEST_PARTED = 120;

/** A name and the areas that it is said to lie in. */
export interface Parted {
  readonly name: string;
  readonly within: readonly Divisions[];
}

/** "Paris, Texas" and "美国加州洛杉矶" are a name and areas; undefined where a text is one name. */
export const partAreas = (gazetteer: Gazetteer, text: string): Parted | undefined => {
  if (text.length > LONGEST_PARTED) return undefined;
  const [name = "", ...areas] = text.split(/[,，、]/).map((part) => part.trim());
  const given = areas.filter((area) => area !== "");
  if (given.length > 0)
    return name === "" ? undefined : { name, within: given.map((area) => divisionsOf(gazetteer, area)) };
  return partHan(gazetteer, name.replaceAll(" ", ""), []);
};

const SHORTEST_HAN_AREA = 2;
const LONGEST_HAN_AREA = 8;
const LONGEST_HAN = 24;

/** Chinese goes from the greater to the smaller, without a sign between. */
const partHan = (gazetteer: Gazetteer, text: string, within: readonly Divisions[]): Parted | undefined => {
  if (text.length > LONGEST_HAN || (within.length === 0 && !/^\p{Script=Han}{4,}$/u.test(text)))
    return undefined;
  for (let at = Math.min(LONGEST_HAN_AREA, text.length - 2); at >= SHORTEST_HAN_AREA; at--) {
    const area = divisionsOf(gazetteer, text.slice(0, at));
    if (area.size === 0) continue;
    const [rest, all] = [text.slice(at), [...within, area]];
    const name = HAN_KINDS.map((kind) =>
      kind !== "" && rest.endsWith(kind) ? rest.slice(0, -kind.length) : rest,
    ).find(
      (each) =>
        each.length >= 2 &&
        placesNamed(gazetteer, foldName(each, gazetteer.han)).some((place) =>
          isWithin(gazetteer, place, all),
        ),
    );
    if (name !== undefined) return { name, within: all };
    const deeper = partHan(gazetteer, rest, all);
    if (deeper) return deeper;
  }
  return undefined;
};

/** True for a place in all of these areas. */
export const isWithin = ({ parts }: Gazetteer, place: number, areas: readonly Divisions[]): boolean =>
  areas.every((area) => area.has(parts.division[place] ?? -1));
