/** What Element X keeps of a formatted body, and what it drops. */
import { describe, expect, it } from "vitest";
import {
  KEPT_TAGS,
  plainByElementX,
  shownByElementX,
} from "../../../../scripts/preview/look/element-x.ts";
import { ALLOWED_TAGS } from "../../../../shared/language/markup.ts";

describe("Element X", () => {
  it("keeps fifteen tags, all that we may write among them", () => {
    expect(KEPT_TAGS.size).toBe(15);
    expect(ALLOWED_TAGS.filter((tag) => !KEPT_TAGS.has(tag))).toEqual([]);
  });

  it.each([...KEPT_TAGS])("keeps %s", (tag) => {
    const html = tag === "br" ? "one<br>two" : `<${tag}>one</${tag}>`;
    expect(shownByElementX(html)).toEqual({ html, dropped: [] });
  });

  it.each([
    ["<h1>One</h1>two", "Onetwo", ["h1"]],
    ["<table><tr><td>a</td><td>b</td></tr></table>", "ab", ["table", "tr", "td"]],
    ["<details><summary>a</summary>b</details>", "ab", ["details", "summary"]],
    ['<img src="http://example.org/a.png">a', "a", ["img"]],
    ["<script>alert(1)</script>a", "a", ["script"]],
    ["<SPAN data-mx-color=red>a</SPAN>", "a", ["span"]],
    ["a<!-- <b>b</b> -->c", "ac", []],
  ])("drops the tags of %s, not the words", (html, shown, dropped) => {
    expect(shownByElementX(html)).toEqual({ html: shown, dropped });
  });

  it("drops attributes, and links that a phone must not open", () => {
    expect(shownByElementX('<b onclick="a()" style="x">a</b>').html).toBe("<b>a</b>");
    expect(shownByElementX('<a href="https://example.org/?a=1&amp;b">a</a>').html).toBe(
      '<a href="https://example.org/?a=1&amp;b">a</a>',
    );
    for (const url of [
      "javascript:a()",
      "tel:1",
      "geo:1,2",
      "data:text/html,a",
      "&#106;avascript:a()",
    ]) {
      expect(shownByElementX(`<a href="${url}">a</a>`).html).toBe("<a>a</a>");
    }
  });

  it("leaves nothing open, and nothing that is closed twice", () => {
    expect(shownByElementX("<ul><li><b>a").html).toBe("<ul><li><b>a</b></li></ul>");
    expect(shownByElementX("a</b></li>").html).toBe("a");
    expect(shownByElementX("<b><i>a</b>c").html).toBe("<b><i>a</i></b>c");
  });

  it("keeps words that only look like markup", () => {
    expect(shownByElementX("1 &lt; 2 &amp; 3 &gt; 2").html).toBe("1 &lt; 2 &amp; 3 &gt; 2");
    expect(shownByElementX("1 < 2").html).toBe("1 &lt; 2");
  });

  it("reads lists and quotes out line by line", () => {
    const html =
      "<b>A</b><br>b<ol><li>c</li><li>d</li></ol><ul><li>e</li></ul><blockquote>f</blockquote>g";
    expect(plainByElementX(html)).toBe("A\nb\n1. c\n2. d\n• e\nf\ng");
  });
});
