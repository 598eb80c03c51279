"""Makes the files of Python's libraries from source.geojson: run by make.sh."""

import json

import fastkml
import gpxpy.gpx
from shapely.geometry import shape

features = json.load(open("source.geojson", encoding="utf-8"))["features"]
shapes = [(f["properties"]["name"], shape(f["geometry"])) for f in features if f["geometry"]]

with open("shapely.wkt", "w", encoding="utf-8") as file:
    file.writelines(f"{geometry.wkt}\n" for _, geometry in shapes)

gpx = gpxpy.gpx.GPX()
for name, geometry in shapes:
    if geometry.geom_type == "Point":
        x, y, *_ = geometry.coords[0]
        gpx.waypoints.append(gpxpy.gpx.GPXWaypoint(y, x, name=name, description="A place & its <b>words</b>"))
    if geometry.geom_type == "MultiLineString":
        track = gpxpy.gpx.GPXTrack(name=name)
        for line in geometry.geoms:
            track.segments.append(gpxpy.gpx.GPXTrackSegment([gpxpy.gpx.GPXTrackPoint(y, x) for x, y in line.coords]))
        gpx.tracks.append(track)
with open("gpxpy.gpx", "w", encoding="utf-8") as file:
    file.write(gpx.to_xml(version="1.1"))
with open("gpxpy-1.0.gpx", "w", encoding="utf-8") as file:
    file.write(gpx.to_xml(version="1.0"))

kml = fastkml.KML()
document = fastkml.Document(ns="{http://www.opengis.net/kml/2.2}", id="d", name="Makran")
kml.append(document)
for number, (name, geometry) in enumerate(shapes):
    if geometry.geom_type == "GeometryCollection":
        continue  # fastkml 0.12 knows none.
    place = fastkml.Placemark(ns="{http://www.opengis.net/kml/2.2}", id=f"p{number}", name=name, description="<p>One &amp; <b>two</b></p>")
    place.geometry = geometry
    document.append(place)
with open("fastkml.kml", "w", encoding="utf-8") as file:
    file.write(kml.to_string(prettyprint=True))
