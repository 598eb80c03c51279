import { describe, expect, test } from "vitest";
import { readCoordinates } from "../../../src/formats/coordinates.ts";
import { expectNear, read } from "./read.ts";

describe("readCoordinates(map link)", () => {
  test.each([
    ["https://www.google.com/maps/@25.27,63.47,12z"],
    ["https://www.google.com/maps/place/Pasni/@25.2,63.4,13z/data=!3m1!4b1!8m2!3d25.27!4d63.47?entry=ttu"],
    ["https://www.google.com/maps?q=25.27,63.47"],
    ["https://maps.google.com/?q=loc:25.27,63.47&z=3"],
    ["https://www.google.com/maps/search/?api=1&query=25.27%2C63.47"],
    ["https://www.google.com/maps/search/25.27,+63.47"],
    ["https://www.google.com/maps/place/25.27,63.47"],
    ["www.google.com/maps/@25.27,63.47,12z"],
    ["https://www.openstreetmap.org/#map=12/25.27/63.47"],
    ["https://www.openstreetmap.org/?mlat=25.27&mlon=63.47#map=5/1.5/2.5"],
    ["https://www.openstreetmap.org/node/1#map=12/25.27/63.47&layers=T"],
    ["https://maps.apple.com/?ll=25.27,63.47&q=Pasni"],
    ["https://maps.apple.com/place?coordinate=25.27,63.47&name=Pasni"],
    ["https://www.bing.com/maps?cp=25.27~63.47&lvl=12"],
    ["https://www.bing.com/maps?cp=1~2&sp=point.25.27_63.47_Pasni"],
    ["https://yandex.com/maps/?ll=63.47%2C25.27&z=12"],
    ["https://wego.here.com/?map=25.27,63.47,12,normal"],
    ["https://wikimapia.org/#lang=en&lat=25.27&lon=63.47&z=12"],
    ["https://geohack.toolforge.org/geohack.php?pagename=Pasni&params=25_16_12_N_63_28_12_E_type:city"],
    ["https://geohack.toolforge.org/geohack.php?params=25.27_N_63.47_E_"],
    ["https://www.waze.com/ul?ll=25.27%2C63.47&navigate=yes"],
    ["https://www.waze.com/live-map/directions?to=ll.25.27%2C63.47&from=ll.1%2C2"],
    // Two places in one link of a search: the last is the one that was chosen.
    [
      "https://www.google.com/maps/place/X/@1,2,18z/data=!4m14!1m7!8m2!3d31.9!4d34.7!3m5!7e2!8m2!3d25.27!4d63.47",
    ],
    // Directions: the last stop, and in the data longitude first.
    [
      "https://www.google.com/maps/dir/A/B/@1,2,9z/data=!4m2!1m5!1m1!1s0x1:0x2!2m2!1d61!2d21!1m5!1m1!1s0x3:0x4!2m2!1d63.47!2d25.27!3e0",
    ],
    [
      "https://www.google.com/maps/dir/A/25.27,63.47/@1,2,9z/data=!4m2!1m5!1m1!1s0x1:0x2!2m2!1d61!2d21!1m0!3e0",
    ],
    ["https://www.google.com/maps/dir/?api=1&origin=1,2&destination=25.27%2C63.47"],
    ["https://maps.google.com/?saddr=1,2&daddr=Pasni+jetty@25.27,63.47"],
    ["https://maps.google.com/maps?q=N25.27,E63.47"],
    ["https://www.google.com/maps/place/25%C2%B016'12.0%22N+63%C2%B028'12.0%22E/@1,2,18z"],
    ["https://maps.google.com/?q=25.27,63.47+(Pasni)&ll=1,2"],
    ["https://maps.apple.com/?saddr=1,2&daddr=25.27,63.47"],
    ["https://yandex.com/maps/?rtext=1,2~25.27,63.47&rtt=auto"],
    ["https://yandex.ru/maps/?pt=63.47,25.27,pm2rdm&ll=2,1"],
    ["https://www.bing.com/maps?rtp=pos.1_2_A~pos.25.27_63.47_B"],
    ["https://www.openstreetmap.org/directions?route=1,2;25.27,63.47#map=5/1/2"],
    ["https://share.here.com/l/25.27,63.47,Pasni?z=12"],
    ["google.navigation:q=25.27,63.47"],
    ["comgooglemaps://?q=25.27,63.47&center=1,2"],
    ["https://example.org/viewer?lat=25.27&lng=63.47"],
    ["https://opentopomap.org/#map=12/25.27/63.47"],
  ])("%s points at 25.27 N, 63.47 E", (text) => {
    expectNear(text, 25.27, 63.47);
  });

  // The embedded map's !1d is a distance in metres; the middle of the view follows it.
  test.each([
    ["https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d100.5!2d63.47!3d25.27!2m3!1f0!2f0!3f0"],
    ["https://www.google.com/maps/d/viewer?mid=1EpC&ll=25.27%2C63.47&z=5"],
    ["https://www.google.com/maps/place/Pasni/@25.27,63.47,10z"],
    ["https://www.openstreetmap.org/node/1#map=12/25.27/63.47"],
    ["https://www.bing.com/maps?cp=25.27~63.47"],
  ])("%s shows a view, and the reader is told so", (text) => {
    expect(readCoordinates(text, "lat-lon")).toMatchObject({
      value: { understood: "25.27° N, 63.47° E (the middle of the view)" },
    });
  });

  test("a chosen place leads, and a bare view is named as such", () => {
    expect(readCoordinates("https://www.google.com/maps/@25.27,63.47,12z", "lat-lon")).toMatchObject({
      value: { understood: "25.27° N, 63.47° E (the middle of the view)" },
    });
  });

  test.each([
    ["https://map.baidu.com/@7065000,2900000,12z", /GCJ-02, BD-09/],
    ["https://www.amap.com/regeo?lng=63.47&lat=25.27", /GCJ-02/],
    ["https://uri.amap.com/marker?position=63.47,25.27", /GCJ-02/],
    ["https://apis.map.qq.com/uri/v1/marker?marker=coord:25.27,63.47", /GCJ-02/],
    ["https://www.google.cn/maps/@25.27,63.47,12z", /GCJ-02/],
    ["https://maps.app.goo.gl/abcDEF", /short link.*long address/i],
    ["https://www.openstreetmap.org/go/0EEQjE--", /short link/i],
    ["https://j.map.baidu.com/s/abc", /GCJ-02, BD-09/],
    ["https://ditu.amap.com/place/B0?lat=25&lng=63", /GCJ-02/],
    ["amapuri://route/plan?dlat=25.27&dlon=63.47", /GCJ-02/],
    ["baidumap://map/marker?location=25.27,63.47", /GCJ-02/],
    // From 1,2 to a name: the start is not the place.
    ["https://www.google.com/maps/dir/1,2/Pasni/@1,2,9z", /leads to “Pasni” and does not say where/],
    [
      "https://www.google.com/maps/dir/1,2/Pasni/@1,2,9z/data=!4m2!1m5!2m2!1d61!2d21!1m1!4e1!3e0",
      /leads to “Pasni”/,
    ],
    ["https://www.google.com/maps/dir/?api=1&origin=1,2&destination=Pasni", /No coordinates/],
    ["https://www.google.com/maps?q=900+Brentwood+Rd", /No coordinates/],
    ["https://yandex.ru/maps/?pt=63.47,25.27~64,26", /2 pins/],
    ["https://example.org/go?ll=25.27,63.47", /No coordinates found in the link of example.org/],
    ["https://example.org/pasni", /No coordinates found in the link of example.org/],
    ["https://", /No coordinates/],
    ["https://www.google.com/maps/@125.27,63.47,12z", /Latitude 125.27/],
  ])("%s is refused", (text, message) => {
    expect(read(text)).toMatch(message);
  });
});
