import { describe, expect, test } from "vitest";
import { meaningOf } from "../../../src/app/edit/find-position.ts";
import { smallGazetteer, town } from "../../text/gazetteer/world.ts";

const gazetteer = smallGazetteer([town("Pasni"), town("Al Kilo 13"), town("6th of October City")]);

describe("meaningOf(text)", () => {
  test.each([
    ["", "nothing"],
    ["  ", "nothing"],
    ["25.27, 63.47", "position"],
    ["geo:25.27,63.47", "position"],
    ["163.47, 25.27", "fault"],
    ["25.27, ", "fault"],
    ["https://maps.app.goo.gl/x", "fault"],
    ["Pasni", "names"],
    ["Pasnj", "names"],
    ["Al Kilo 13", "names"],
    ["unheard of", "names"],
  ])("%s is %s", (text, type) => {
    expect(meaningOf(text, gazetteer, undefined).type).toBe(type);
  });

  test("coordinates need no gazetteer; two bare numbers are latitude first", () => {
    expect(meaningOf("25.27, 63.47", null, undefined)).toMatchObject({
      position: { lat: 25.27, lon: 63.47 },
    });
    expect(meaningOf("Pasni", null, undefined)).toEqual({ type: "names", hits: [] });
  });
});
