/** Merged since the data were made: Pakistan's tribal areas, into Khyber Pakhtunkhwa in 2018. */
const CODE_BY_CODE: Readonly<Record<string, string>> = { "PK-TA": "PK-KP" };

/** ISO 3166-2 codes of records of Natural Earth that have another's: after each code, the records' own numbers. */
const RECORDS: Readonly<Record<string, string>> = {
  // Under the code of the area that they were split off from, or that lies about them.
  "AF-DAY": "AFG-1753",
  "AF-PAN": "AFG-1769",
  "AZ-SAK": "AZE-1727",
  "AZ-YE": "AZE-5566",
  "CO-DC": "COL-1399",
  "HR-11": "HRV-1604",
  "IR-32": "IRN-5490",
  "KZ-ALM": "KAZ-3207",
  "LA-VT": "LAO-3283",
  "LV-025": "LVA-1081",
  "LV-041": "LVA-1084",
  "LV-042": "LVA-5725",
  "LV-077": "LVA-1066",
  "LV-106": "LVA-934",
  "MV-MLE": "MDV-5234",
  "MW-KR": "MWI-1194",
  "MZ-MPM": "MOZ-5854",
  "PE-LMA": "PER-587",
  "SB-WE": "SLB-3507",
  "SD-DC": "SDN-5859",
  "SD-DE": "SDN-5857",
  // Parts that have no code of ISO's: cantons and regions of Bosnia, cities of the Philippines, districts beyond the Dniester.
  "BA-BIH": "BIH-3153",
  "BA-SRP": "BIH-4801 BIH-4802 BIH-4804 BIH-4805 BIH-4806 BIH-4807 BIH-4808",
  "MD-SN": "MDA-1637 MDA-1645 MDA-1652",
  "PH-00":
    "PHL-5542 PHL-5543 PHL-5544 PHL-5545 PHL-5546 PHL-5547 PHL-5549 PHL-5550 PHL-5551 PHL-5552 PHL-5553 PHL-5554 PHL-5555 PHL-5556 PHL-5557 PHL-5558 PHL-5559",
  "PH-CEB": "PHL-5523 PHL-5524",
  "PH-DAS": "PHL-5528",
  "PH-MAG": "PHL-5527",
  "PH-NEC": "PHL-5525",
  "PH-ZAS": "PHL-4932",
  // Codes exchanged, or moved on by one.
  "AF-PIA": "AFG-3413",
  "AF-PKA": "AFG-1759",
  "LV-085": "LVA-5727",
  "LV-086": "LVA-5774",
  "UG-114": "UGA-5618",
  "UG-115": "UGA-3094",
  "UG-116": "UGA-3095",
  "UG-218": "UGA-5626",
  "UG-219": "UGA-5591",
  "UG-220": "UGA-3113",
  "UG-221": "UGA-3119",
  "UG-222": "UGA-3071",
  "UG-223": "UGA-3116",
  "UG-224": "UGA-3073",
  "UG-314": "UGA-3126",
  "UG-315": "UGA-3070",
  "UG-316": "UGA-5601",
  "UG-317": "UGA-3100",
  "UG-318": "UGA-3125",
  "UG-319": "UGA-3081",
  "UG-325": "UGA-5605",
  "UG-326": "UGA-5603",
  "UG-327": "UGA-5615",
  "UG-328": "UGA-5625",
  "UG-329": "UGA-5607",
  "UG-330": "UGA-5589",
  "UG-416": "UGA-3082",
  "UG-417": "UGA-3369",
  "UG-418": "UGA-3370",
  "UG-419": "UGA-3371",
  "UG-420": "UGA-5624",
  "UG-421": "UGA-5609",
  "UG-422": "UGA-5611",
  "UG-423": "UGA-5622",
  "UG-424": "UGA-5610",
  "UG-425": "UGA-5621",
  "UG-426": "UGA-5623",
  // Outlines that lie where another is: by size and by the towns in them (GeoNames). Their names are another's too.
  "AZ-LAC": "AZE-1735",
  "AZ-LAN": "AZE-1707",
  "EC-N": "ECU-1290",
  "EC-T": "ECU-1289",
  "ER-AN": "ERI-1563",
  "ER-DU": "ERI-1564",
  "ER-MA": "ERI-1561",
  "ER-SK": "ERI-1562",
  "GY-CU": "GUY-676",
  "GY-DE": "GUY-677",
  "GY-EB": "GUY-671",
  "GY-ES": "GUY-678",
  "GY-MA": "GUY-679",
  "GY-PM": "GUY-680",
  "GY-UD": "GUY-673",
  "GY-UT": "GUY-674",
  "SI-092": "SVN-213",
  "SI-149": "SVN-255",
};

const CODE_BY_RECORD = new Map(
  Object.entries(RECORDS).flatMap(([code, records]) => records.split(" ").map((record) => [record, code])),
);

/** The code that a record of Natural Earth is filed under; `code` is its own. */
export const codeOfRecord = (record: string, code: string): string =>
  CODE_BY_RECORD.get(record) ?? CODE_BY_CODE[code] ?? code;

/** True for an area that has been merged into another, and lends it its shape alone. */
export const isMergedCode = (code: string): boolean => code in CODE_BY_CODE;
