import { describe, expect, test } from "vitest";
import { htmlWords } from "../../../src/formats/import/html-words.ts";

describe("htmlWords(html)", () => {
  test.each([
    ["<table><tr><td>Fish</td><td>har<b>bour</b></td></tr></table>", "Fish harbour"],
    ["caf&eacute; &amp; t&#233;&#x20;&unknown; &#0;", "café & té &unknown; &#0;"],
    ["3 < 5 <6> a<br/>b", "3 < 5 <6> a b"],
    ["a<script>alert('</b>')</script >b<style>p{}</style>c<!-- <b>no</b> -->d", "a b c d"],
    ["a <b", "a <b"],
    ["a <!-- b", "a <!-- b"],
    ["&lt;script&gt;", "<script>"],
  ])("%s", (html, words) => expect(htmlWords(html)).toBe(words));
});
