import { describe, expect, it } from "vitest";
import { fromWhereWords, knockWords, leftWords, removeWords } from "./belonging";

describe("words about who belongs", () => {
  it("say what a yes would give", () => {
    expect(knockWords("Ida", 2)).toBe("Ida would like to come in");
    expect(knockWords("Ida", 0)).toBe("Ida would like to wait in line for a seat");
  });

  it("ST6 say from where somebody knocks, and who was shown out there when it can have been one only", () => {
    expect(fromWhereWords([{ name: "Bob" }])).toBe("From where Bob was shown out.");
    const anybody = "From where somebody was shown out.";
    expect(fromWhereWords([{ name: "Bob" }, { name: "Ida" }])).toBe(anybody);
    expect(fromWhereWords([])).toBe(anybody); // it has been taken back meanwhile
  });

  it("keep a long name short", () => {
    expect(removeWords("A".repeat(200)).length).toBeLessThan(220);
  });

  it.each([
    [120_000, "2:00"],
    [104_200, "1:45"],
    [900, "0:01"],
    [0, "0:00"],
    [-5_000, "0:00"],
  ])("%i ms are %s", (ms, words) => {
    expect(leftWords(ms)).toBe(words);
  });
});
