import { cutAt180 } from "../../core/cut-at-180.ts";
import type { Place } from "../../core/place.ts";
import type { Story } from "../../core/story.ts";
import { inScript, writeJson } from "../json.ts";
import type { Exported } from "./exported.ts";

const CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/**
 * Linked Places Format of the story's places. It demands a date for each: that of the article, when the text says that
 * the place is there. Routes are no places: left out.
 */
export const writeLinkedPlaces = ({ id, article, places, routes }: Story): Exported => {
  const year = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(article.date)?.[0] ?? article.date;
  const features = places.features.map((place) => ({
    "@id": `${id}#${place.id}`,
    type: "Feature",
    properties: propertiesOf(place),
    when: { timespans: [{ start: { in: year } }] },
    names: [
      { toponym: place.properties.name, citations: [{ label: article.title }] },
      ...Object.entries(place.properties.names ?? {}).map(([lang, toponym]) => ({ toponym, lang })),
    ],
    types: [{ identifier: "", label: place.properties.kind }],
    ...(place.geometry !== null && { geometry: cutAt180(place.geometry) }),
    ...(place.properties.notes && { descriptions: [{ value: place.properties.notes, lang: "en" }] }),
  }));
  return {
    content: inScript(writeJson({ type: "FeatureCollection", "@context": CONTEXT, features })),
    leftOut: routes.features.map(({ properties }) => properties.name),
  };
};

const propertiesOf = ({ properties }: Place) => ({
  title: properties.name,
  ccodes: properties.countryCode === undefined ? [] : [properties.countryCode],
  source: properties.source,
  ...(properties.coordinateUncertaintyInMeters !== undefined && {
    coordinateUncertaintyInMeters: properties.coordinateUncertaintyInMeters,
  }),
});
