const NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** What a country is called, by its ISO 3166-1 code; the code itself where nobody calls it anything. */
export const countryName = (code: string): string => NAMES.of(code) ?? code;
