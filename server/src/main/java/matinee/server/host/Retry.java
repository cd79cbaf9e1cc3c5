package matinee.server.host;

/// For what must happen some time: nobody waits for the answer, and a failure is tried again.
record Retry(Runnable again) implements Commits.Release {
  @Override
  public void committed() {}

  @Override
  public void notSaved(String why) {
    again.run();
  }
}
