#!/bin/sh
# Makes the files beside it from source.geojson, with what Debian 12 has: GDAL 3.6.2, GPSBabel 1.8.0, SpatiaLite 5.0.1,
# Shapely 1.8.5, gpxpy 1.5.0, fastkml 0.12 (gdal-bin, gpsbabel, spatialite-bin, python3-shapely, -gpxpy, -fastkml).
# Tests read the committed files: none of the programs is wanted for them.
set -eu
cd "$(dirname "$0")"
S=source.geojson
rm -rf gdal* gpsbabel* spatialite*
ogr() { ogr2ogr -q "$@" $S; }
only() { echo "OGR_GEOMETRY = '$1' OR OGR_GEOMETRY = '$2'"; }

ogr -f GeoJSON gdal.geojson
ogr -f GeoJSON -lco RFC7946=YES gdal-rfc7946.geojson
ogr -f GeoJSON -t_srs EPSG:32641 -where "OGR_GEOMETRY = 'POINT'" gdal-utm.geojson
ogr -f GeoJSONSeq gdal.geojsonl
ogr -f GeoJSONSeq -lco RS=YES gdal-rs.geojsons
ogr -f LIBKML gdal-libkml.kml
ogr -f LIBKML gdal-libkml.kmz
ogr -f KML gdal.kml
ogr -f GPX -where "$(only POINT 'POINT Z')" -nlt POINT -dsco GPX_USE_EXTENSIONS=YES gdal-waypoints.gpx
ogr -f GPX -where "OGR_GEOMETRY IN ('LINESTRING', 'MULTILINESTRING')" -nlt MULTILINESTRING \
  -dsco GPX_USE_EXTENSIONS=YES gdal-tracks.gpx
ogr -f CSV -lco GEOMETRY=AS_WKT gdal-wkt.csv
ogr -f CSV -lco GEOMETRY=AS_XY -lco SEPARATOR=SEMICOLON -lco WRITE_BOM=YES -where "$(only POINT 'POINT Z')" gdal-xy.csv
ogr -f CSV -lco GEOMETRY=AS_YX -lco SEPARATOR=TAB -where "$(only POINT 'POINT Z')" gdal-yx.csv
ogr -f CSV -lco GEOMETRY=AS_XYZ -where "$(only POINT 'POINT Z')" gdal-xyz.csv
ogr -f FlatGeobuf gdal-indexed.fgb
ogr -f FlatGeobuf -lco SPATIAL_INDEX=NO gdal.fgb
ogr -f FlatGeobuf -nlt POINT -where "OGR_GEOMETRY = 'POINT'" gdal-points.fgb
ogr -f FlatGeobuf -nlt MULTIPOLYGON -where "OGR_GEOMETRY = 'MULTIPOLYGON'" gdal-multipolygon.fgb
ogr -f FlatGeobuf -nlt LINESTRINGZ -where "name LIKE 'Flight%'" gdal-line-z.fgb
ogr -f FlatGeobuf -t_srs EPSG:32641 -where "OGR_GEOMETRY = 'POINT'" gdal-utm.fgb
ogr -f FlatGeobuf -where "name = 'none of them'" gdal-empty.fgb

gpsbabel -i geojson -f $S -o gpx -F gpsbabel.gpx
gpsbabel -i gpx -f gdal-waypoints.gpx -o kml -F gpsbabel.kml
# A track without times is none to Google Earth: these are given some.
gpsbabel -t -i gpx -f gdal-tracks.gpx -x track,faketime=f20251015060000+60 -o kml,track=1,points=0,lines=0 -F gpsbabel-tracks.kml
gpsbabel -i gpx -f gdal-waypoints.gpx -o unicsv -F gpsbabel-unicsv.csv
gpsbabel -i gpx -f gdal-waypoints.gpx -o geojson -F gpsbabel.geojson

# SpatiaLite reads the table that GDAL wrote, and says its geometries as PostGIS would.
ogr -f SQLite -dsco SPATIALITE=YES -nln source -where "OGR_GEOMETRY <> 'GEOMETRYCOLLECTION'" spatialite.sqlite
spatialite -silent spatialite.sqlite "SELECT AsEWKT(GEOMETRY) FROM source WHERE GEOMETRY IS NOT NULL" > spatialite.wkt
rm spatialite.sqlite

/usr/bin/python3 make.py
