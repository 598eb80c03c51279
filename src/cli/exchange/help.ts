export const IMPORT_HELP = `groundtruth import FILE --story STORY: add what another program wrote

  groundtruth import harbours.geojson --story pasni-port --dry-run     see it first
  groundtruth import makran.kmz --story geo/stories/pasni-port
  groundtruth import ports.csv --story pasni-port --lon X --lat Y --name Hafen --kind port
  groundtruth import pasni-port.zip          a story that the page handed over with "Download"

It reads GeoJSON, KML and KMZ, GPX, CSV, WKT, FlatGeobuf, Linked Places Format, and W3C annotations as Recogito
writes them; what is in the file tells which. Whatever is left out is said, with its reason.

Options
  --story STORY      folder or id of the story
  --kind KIND        of places, where the file says none (landmark); --route-kind of lines (road)
  --source TEXT      where the data is from, where the file does not say (its name)
  --lon, --lat, --name COLUMN   of a table, where its headings do not say it for certain
  --lat-lon, --lon-lat, --wkt COLUMN   both numbers or a geometry in one column
  --encoding NAME    of a text that is not UTF-8 and does not say it: windows-1252, gb18030, big5, …
  --nearest COUNT    of a large file, those nearest to the story's places (a story takes 10,000 at once)
  --replace          of a story as a zip: put it in the place of the one there, also where both were changed
  --dry-run          say what would be added, and write nothing
  --debug, --help

A story as a zip is joined with what was changed in its folder meanwhile; where both changed the same, nothing is written.
Exit code: 0 fine, 2 the file could not be read, brings nothing, or would undo what was changed meanwhile.
`;

export const EXPORT_HELP = `groundtruth export --story STORY: places and routes for other programs

  groundtruth export --story pasni-port > pasni.geojson
  groundtruth export --story pasni-port --format kml --output pasni.kml

Options
  --story STORY      folder or id of the story
  --format geojson|kml|gpx|csv|wkt|fgb|lpf|annotations   (geojson); lpf is Linked Places Format, fgb FlatGeobuf
  --output FILE      instead of standard output
  --debug, --help

What a format has no place for is said. A page for readers is "groundtruth check --format html".
`;
