/** Help teaches by example: what one types, and what it is for. */
export const HELP = `groundtruth: check what texts say about where things are

  groundtruth check                    check every story under geo/
  groundtruth measure FROM TO          how far it is, in a straight line or by sea
  groundtruth check --help             more of each
  groundtruth measure --help

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

Exit code: 0 fine, 1 a claim failed, 2 something could not be read or understood.
`;
