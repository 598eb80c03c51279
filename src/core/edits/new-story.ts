import type { Article } from "../article.ts";
import type { Story } from "../story.ts";

/** A story with an article and nothing else yet. The pasted text is kept to the letter; its line ends become LF. */
export const newStory = (id: string, article: Article): Story => ({
  id,
  article: { ...article, text: article.text.replace(/\r\n?/g, "\n") },
  places: { type: "FeatureCollection", features: [] },
  routes: { type: "FeatureCollection", features: [] },
  annotations: { "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage", items: [] },
  claims: [],
});
