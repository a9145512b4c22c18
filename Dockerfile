# Built from what Maven built: mvn package, then docker build.
FROM eclipse-temurin:25-jre
COPY app/target/lib /opt/parley/lib
COPY app/target/parley-app-*.jar /opt/parley/lib/
COPY rules /opt/parley/rules
COPY feeds.yaml /opt/parley/feeds.yaml
USER 10001
WORKDIR /opt/parley
ENTRYPOINT ["java", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", \
  "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xmx256m", \
  "-Dparley.home=/opt/parley", "-cp", "/opt/parley/lib/*", "parley.app.Main"]
CMD ["--help"]
