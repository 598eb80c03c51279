import type { AnnotationPage } from "./annotation.ts";
import type { Article } from "./article.ts";
import type { Claim } from "./claim.ts";
import type { Place, PlaceCollection } from "./place.ts";
import type { Route, RouteCollection } from "./route.ts";

/** One article with its places, routes, annotations and claims: the folder `geo/stories/<id>/`. */
export interface Story {
  readonly id: string;
  readonly article: Article;
  readonly places: PlaceCollection;
  readonly routes: RouteCollection;
  readonly annotations: AnnotationPage;
  readonly claims: readonly Claim[];
}

export const findPlace = (story: Story, id: string): Place | undefined =>
  story.places.features.find((place) => place.id === id);
export const findRoute = (story: Story, id: string): Route | undefined =>
  story.routes.features.find((route) => route.id === id);
export const findClaim = (story: Story, id: string): Claim | undefined =>
  story.claims.find((claim) => claim.id === id);
