# Copytaster as an image: one for all roles, the command says which.
#
#   docker build -t copytaster .                             with Docker alone: a container builds it
#   docker build -t copytaster --build-arg JARS=prebuilt .   with the jars that mvn package left in the modules
#
# Git's folder does not come along, so --version knows the commit of jars built before, or the one that is told with
# --build-arg COMMIT=$(git rev-parse --short HEAD).
#
# BASE is what it runs on, a Java 17 or newer with bash; BUILD is what it is built on, a JDK 17 or newer with Maven (with
# JARS=prebuilt anything with a shell). Plain enough for the builder of Docker 20.10 without BuildKit.
ARG BASE=eclipse-temurin:17-jre
ARG BUILD=maven:3.9-eclipse-temurin-17

# The part of the sources that decides what Maven fetches. Taken out by itself, so that the fetching below is done again
# only when a pom or a schema changes.
FROM ${BUILD} AS poms
COPY . /sources
RUN mkdir /poms && cd /sources && \
    find . \( -name pom.xml -o -path './.mvn/*' -o -path '*/src/main/avro/*' \) -not -path '*/target/*' -print0 | \
    tar -cf - --no-recursion --null -T - | tar -xf - -C /poms

FROM ${BUILD} AS jars
ARG JARS=build
COPY --from=poms /poms /copytaster
WORKDIR /copytaster
RUN if [ "$JARS" = build ]; then mvn -B -ntp -Dmaven.test.skip=true package; fi
COPY . /copytaster
ARG COMMIT=""
RUN set -e; \
    if [ "$JARS" = build ]; then rm -rf standalone/target && mvn -B -ntp -Dmaven.test.skip=true -Dcommit="$COMMIT" package; fi; \
    mkdir -p /application/lib /application/own/lib; \
    mv standalone/target/lib /application/all; \
    cp standalone/target/copytaster-standalone-*.jar /application/all/; \
    for role in ingest enrich publish; do \
        { cat $role/target/classpath && echo; } >/application/own/$role.classpath; \
        (cd /application/all && ls copytaster-$role-[0-9]*.jar) >/application/own/$role.jar; \
        cp -p /application/all/$(cat /application/own/$role.jar) /application/lib/; \
    done; \
    for jar in $(cat /application/own/*.classpath | tr ':' '\n' | sort -u); do \
        cp -p /application/all/${jar#lib/} /application/lib/; \
    done; \
    cp -p /application/all/copytaster-standalone-*.jar /application/lib/; \
    (cd /application/lib && ls copytaster-standalone-*.jar) >/application/own/operator.jar; \
    for jar in $(tr ':' ' ' <standalone/target/classpath); do \
        if [ -e "/application/$jar" ]; then printf ':%s' "$jar"; fi; \
    done | cut -c 2- >/application/own/operator.classpath; \
    grep -q picocli /application/own/operator.classpath; \
    mv /application/lib/copytaster-*.jar /application/own/lib/

# The roles and what an operator asks and orders: no broker, no Scala.
FROM ${BASE} AS roles
LABEL org.opencontainers.image.title="Copytaster" \
      org.opencontainers.image.description="The open pipeline between the news wires and the newsroom." \
      org.opencontainers.image.licenses="Apache-2.0"
ENV LANG=C.UTF-8 \
    COPYTASTER_HEALTH_HOST=0.0.0.0 \
    COPYTASTER_LOG_FORMAT=json \
    COPYTASTER_STATE_FOLDER=/var/lib/copytaster/state
RUN groupadd --gid 10001 copytaster && \
    useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/copytaster --shell /usr/sbin/nologin copytaster && \
    install -d -o copytaster -g copytaster /var/lib/copytaster
# What changes least comes first: an update of Copytaster itself moves some 10 MB and the class archives.
COPY --from=jars /application/lib /opt/copytaster/lib
COPY --from=jars /application/own /opt/copytaster
COPY docker/copytaster docker/healthy /usr/local/bin/
COPY samples /opt/copytaster/samples

FROM roles AS archives
COPY --from=jars /application/all /opt/broker
COPY docker/archive /usr/local/bin/
RUN archive /opt/broker

FROM roles
COPY --from=archives /opt/copytaster/*.jsa /opt/copytaster/
USER 10001:10001
WORKDIR /var/lib/copytaster
VOLUME /var/lib/copytaster
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["healthy"]
ENTRYPOINT ["copytaster"]
CMD ["--help"]
