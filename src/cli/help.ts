import { DEFAULT_KEEP_OFF_METERS } from "../sea/default-keep-off.ts";

/** Help teaches by example: what one types, and what it is for. */
export const HELP = `groundtruth: check what texts say about where things are

  groundtruth check                    check every story under geo/
  groundtruth measure FROM TO          how far it is, in a straight line or by sea
  groundtruth import FILE --story S    add places and routes of another program's file
  groundtruth export --story S         a story's places and routes for other programs
  groundtruth add place|claim …        add to a story
  groundtruth new-story …              make a story of a text
  groundtruth fmt                      write stories in their one form
  groundtruth check --help             more of each

  --version   its version
  --debug     where in the program an error arose
`;

export const CHECK_HELP = `groundtruth check [PATH…]: measure every claim of stories, and say which hold

  groundtruth check                                   every story under geo/
  groundtruth check geo/stories/pasni-port            one story
  groundtruth check archive/2025 archive/2026         folders of stories, however deep
  groundtruth check --watch                           again at every change, until Ctrl+C

  groundtruth check --format ndjson > accepted.ndjson       keep what is so now …
  groundtruth check --baseline accepted.ndjson              … and fail only where it gets worse
  groundtruth check --fail-on differs                       fail on figures that are a little off, too

  groundtruth check --format html > report.html             a page with maps, for readers
  groundtruth check --format junit > report.xml             for CI; --format github marks a pull request
  groundtruth check --format claimreview --site https://example.org/maps/    JSON-LD for search engines
  cat stories.ndjson | groundtruth check --story -          one story a line in, one verdict a line out

Options
  --format text|json|ndjson|claimreview|junit|github|html   text; ndjson with --story
  --fail-on contradicted|differs|none   from what a claim fails (contradicted). A claim whose words
                     are no longer in the text fails too, unless none does; unmeasurable never fails
  --baseline FILE    NDJSON of an earlier check
  --story FILE       stories as NDJSON instead of folders; - for standard input
  --site URL         where the viewer is published, for the addresses in claimreview
  --watch, --debug, --help

What was found of a story is kept in your own cache folder, and counts until one of its files is written.
Delete it whenever you like.

Exit code: 0 fine, 1 a claim failed, 2 something could not be read or understood.
`;

export const MEASURE_HELP = `groundtruth measure FROM TO: how far it is

  groundtruth measure 62.34,25.11 63.475,25.258             two numbers are longitude,latitude
  groundtruth measure -74.0,40.7 "51°28'38"N 0°00'00"E"     any other notation, in quotes
  groundtruth measure pasni-port gwadar-port --in geo/stories/pasni-port
  groundtruth measure 62.34,25.11 63.475,25.258 --mode sea
  groundtruth measure 121.5,31.2 4.1,51.9 --mode sea --avoid suez --format json --no-path
  groundtruth measure --pairs pairs.ndjson                  one pair a line in, one answer a line out

Options
  --mode straight|sea   the shortest line on the ellipsoid (straight), or the way of a ship
  --in STORY         folder of the story whose place ids FROM and TO may be
  --format text|json
  --avoid IDS, --allow IDS   by sea: links that must not be taken, and shut ones that may be:
                     suez, panama, kiel, corinth, bosporus, dardanelles, malacca, hormuz, bab-el-mandeb,
                     magellan; shut: palk, euripus, limfjord, wadden, bahama-bank, patagonian-channels, arctic
  --keep-off METERS  by sea: distance from the coast where there is room (${DEFAULT_KEEP_OFF_METERS}; 0 for the shortest path)
  --pairs FILE       lines {"from": [lon, lat], "to": [lon, lat], "mode": "sea", "avoid": [], "allow": [],
                     "keepOffMeters": 0}, all but from and to may be absent; - for standard input
  --no-path          leave the path out of the JSON
  --debug, --help

An end at an area (a country, a sea) is its nearest edge. Exit code: 0 fine, 2 something could not be
understood or measured; of pairs, only a line that could not be understood.
`;
