import { expect, test } from "@playwright/test";
import { Person } from "./person";
import { startServer } from "./server";

test("CH2 a joiner gets the latest messages, and earlier ones on asking", async ({ browser }) => {
  const server = await startServer(["--limit-welcome-chat", "2", "--limit-chat", "0"]);
  try {
    const ana = await Person.arrive(browser, "Ana");
    const link = await ana.makeRoom(server.url);
    for (const text of ["first", "second", "third", "fourth"]) {
      await ana.say(text);
      await ana.hears(text);
    }
    const ben = await Person.arrive(browser, "Ben");
    await ben.open(link);
    await ben.hears("fourth");
    await expect(ben.page.getByTestId("chat-log").getByText("first")).toHaveCount(0);
    await ben.page.getByTestId("earlier").click();
    await ben.hears("first");
    await ben.hears("second");
    await ben.hears("third");
    await expect(ben.page.getByTestId("earlier")).toHaveCount(0);
  } finally {
    await server.stop();
  }
});
