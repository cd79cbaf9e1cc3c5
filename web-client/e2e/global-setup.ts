import { startServer } from "./server";

/** One server for all tests; each test makes a room of its own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer(["--limit-new-rooms", "0", "--limit-previews", "0"]);
  process.env.MATINEE_URL = server.url;
  return server.stop;
}
