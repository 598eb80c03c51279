import { PLACE_KINDS } from "../../core/place.ts";

export const ADD_HELP = `groundtruth add place|claim: add to a story, and print what changed as a diff

  groundtruth add place --story pasni-port --name Ormara --at "25.2N 64.6E" --source "GeoNames 1168860"
  groundtruth add place --story geo/stories/pasni-port --name "West Bay" --at 64.58,25.2 \\
      --kind landmark --exact-to 500 --source "nautical chart"
  groundtruth add claim --story pasni-port --text "only 112 kilometers from the Chinese-built Gwadar port" \\
      --from pasni-port --to gwadar-port --dry-run

Options
  --story STORY      a story's folder, or its id under geo/stories
  --dry-run          print the diff, write nothing
of a place
  --name NAME, --source TEXT, --notes TEXT
  --at COORDINATES   two bare numbers are longitude,latitude; any other notation in quotes
  --kind KIND        landmark, if absent; of ${PLACE_KINDS.join(", ")}
  --exact-to METERS  how far off the point may be; what is usual for its kind, if absent
of a claim
  --text WORDS       as they stand in the article, once: figure, unit and hedge are read from them
  --from ID, --to ID places of the story
  --mode MODE        unstated, straight, sea, road; what the words say, if absent

Files are replaced whole or not at all. Exit code: 0 fine, 2 something could not be understood or written.
`;

export const FMT_HELP = `groundtruth fmt [PATH…]: write stories in their one form, and print what changed as a diff

  groundtruth fmt                     every story under geo/
  groundtruth fmt geo/stories/pasni-port
  groundtruth fmt --check             name the files in another form and write nothing, for CI
  groundtruth fmt --dry-run           print the diff and write nothing

Exit code: 0 fine, 1 --check found a file in another form, 2 something could not be read or written.
`;

export const NEW_STORY_HELP = `groundtruth new-story: make a story of a text

  groundtruth new-story --title "A port in Pasni" --source "A paper" --date 2025-10-15 --text article.md
  pbpaste | groundtruth new-story --title "帕斯尼的港口" --source "搜狐" --date 2025-10-15 --lang zh --text -

Options
  --title TITLE      its folder is named after it
  --source TEXT, --date DATE    2025-10-15, or 2025-10-15T13:48
  --text FILE        the text as Markdown; - for standard input
  --lang TAG         language of the text (en)
  --url URL          where it was published
  --in FOLDER        where stories are (geo/stories)
  --dry-run          print the diff, write nothing

Exit code: 0 fine, 2 something could not be understood or written.
`;
