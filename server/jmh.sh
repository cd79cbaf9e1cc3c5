#!/bin/sh
# Runs the benchmarks of the hot paths, `*Benchmark` among the server's tests, or those whose name is given:
#   sh server/jmh.sh JDK [JMH OPTIONS]
# Their scaffolding is made here and not by the compiler's annotation processor: it would have to pass
# for our own code.
set -e
cd "$(dirname "$0")"
jdk=$1
shift
classpath="target/test-classes:target/classes:$(cat target/jmh.classpath)"
work=target/jmh
rm -rf $work
mkdir -p $work/sources $work/classes
for package in $(cd target/test-classes && find . -name '*Benchmark.class' -exec dirname {} \; | sort -u); do
  mkdir -p "$work/of/$package"
  cp "target/test-classes/$package/"*Benchmark.class "$work/of/$package"
done
"$jdk/bin/java" -cp "$classpath" org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator $work/of $work/sources $work/classes reflection
find $work/sources -name '*.java' > $work/sources.txt
"$jdk/bin/javac" -proc:none -nowarn -cp "$classpath" -d $work/classes @$work/sources.txt
exec "$jdk/bin/java" -cp "$work/classes:$classpath" org.openjdk.jmh.Main -rf json -rff $work/results.json "$@"
