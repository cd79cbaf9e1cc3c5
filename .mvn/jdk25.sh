#!/bin/sh
# Prints the home of a JDK 25 or newer: JAVA_HOME, the default java's, or one installed beside it.
# Prints nothing when there is none; the Makefile says what to do then.

version() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

default_java=$(command -v java 2>/dev/null)
if [ -n "$default_java" ]; then
  default_home=$(dirname "$(dirname "$(readlink -f "$default_java")")")
fi

for home in "$JAVA_HOME" "$default_home" "${default_home:-/usr/lib/jvm/none}"/../* /usr/lib/jvm/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -x "$home/bin/javac" ] && [ "$(version "$home")" -ge 25 ] 2>/dev/null; then
    (cd "$home" && pwd -P)
    exit 0
  fi
done
