import { foldName, type HanTable } from "./fold.ts";

/**
 * Continents, regions, islands, rivers and mountains that the gazetteer lacks, and that a village somewhere is called
 * after: England is not the town in Arkansas. A test refuses what the gazetteer has.
 */
export const ABSENT: readonly string[] = (
  "Africa;Asia;Europe;North America;South America;Latin America;Central America;Oceania;Middle East;Near East;Far East;" +
  "Central Asia;South Asia;Southeast Asia;East Asia;West Africa;East Africa;North Africa;Eastern Europe;Western Europe;" +
  "Scandinavia;Balkans;Caucasus;Siberia;Patagonia;Sahara;Sahel;Maghreb;Levant;Caribbean;Polynesia;Melanesia;" +
  "England;Scotland;Wales;Northern Ireland;Ulster;Yorkshire;Sussex;Andalusia;Aragon;Castile;Pomerania;Mesopotamia;Iberia;" +
  "Manchuria;Tuscany;Lombardy;Normandy;Flanders;Chechnya;Sinai;New England;Midwest;Appalachia;" +
  "Sardinia;Corsica;Java;Borneo;Luzon;Mindanao;Trinidad;Honshu;Andes;Alps;Himalayas;Mont Blanc;Everest;" +
  "Ganges;Volga;Thames;Danube;Rhine;Nile;Mekong;" +
  "非洲;亚洲;欧洲;北美;南美;北美洲;南美洲;拉美;大洋洲;中东;远东;中亚;南亚;东南亚;东亚;东欧;西欧;北欧;西伯利亚;撒哈拉;" +
  "英格兰;苏格兰;威尔士;北爱尔兰;爪哇;婆罗洲;长江;黄河;江南;东北;华北;西南"
).split(";");

const folded = new WeakMap<HanTable, ReadonlySet<string>>();

/** True for the name of something greater than what the gazetteer has of that name. `query` is folded. */
export const isAbsent = (query: string, han: HanTable): boolean => {
  const there = folded.get(han) ?? new Set(ABSENT.map((name) => foldName(name, han)));
  folded.set(han, there);
  return there.has(query);
};
