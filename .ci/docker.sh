# shellcheck shell=bash
# Docker for .ci/run: a daemon where none runs, and the images that are not fetched but built. Sourced.

jre_image=""
docker_started=""
containers_before=""
stand_ins=()
export DOCKER_BUILDKIT=0 # Debian's Docker has no buildx

# What the container tests, the compose file and the command blocks need of the system: commands and their Debian packages.
docker_packages() {
  local pair
  for pair in dockerd:docker.io docker-compose:docker-compose iptables:iptables mmdebstrap:mmdebstrap kcat:kcat curl:curl jq:jq npm:npm; do
    command -v "${pair%%:*}" >/dev/null || [ -x "/usr/sbin/${pair%%:*}" ] || say "${pair##*:}"
  done
  /usr/bin/python3 -c 'import confluent_kafka' 2>/dev/null || say python3-confluent-kafka
  /usr/bin/python3 -c 'import avro.io' 2>/dev/null || say python3-avro
}

# Starts the daemon by hand where no init system did, and remembers to stop it.
start_docker() {
  step "Docker"
  if ! docker info >/dev/null 2>&1; then
    as_root dockerd --group "$(id -gn)" --pidfile "$work/dockerd.pid" >"$work/dockerd.log" 2>&1 &
    docker_started=yes
    local waited
    for waited in {1..60}; do
      docker info >/dev/null 2>&1 && break
      [ "$waited" -lt 60 ] && sleep 1
    done
  fi
  if ! docker info >/dev/null 2>&1; then
    tail -n 5 "$work/dockerd.log" 2>/dev/null
    fault "no Docker daemon answers"
    return 1
  fi
  containers_before=$(test_containers)
  docker version --format 'client {{.Client.Version}}, daemon {{.Server.Version}}'
}

# The images of a broker and of a Java: built from packages where the workshop's tool stands beside the project, else
# the public ones.
make_images() {
  local version tool=$work/shared/tools/kafka-image/build-image.sh
  version=$(sed -n 's|.*<kafka.version>\(.*\)</kafka.version>.*|\1|p' pom.xml)
  if [ -f "$tool" ]; then
    step "Images of a broker and of a Java, from packages"
    KAFKA_IMAGE=local/kafka:$version jre_image=local/jre17:bookworm
    KAFKA_VERSION=$version WORK=$work/kafka-image watch "$work/images.log" '^[0-9:]{8} ' bash "$tool" "$KAFKA_IMAGE" ||
      fault "the images were not built; see $work/images.log"
    make_maven_image && stand_in local/maven17:bookworm maven:3.9-eclipse-temurin-17
    stand_in "$KAFKA_IMAGE" "apache/kafka:$version"
    stand_in "$jre_image" eclipse-temurin:17-jre
    make_registry_image "$(public_registry)"
    make_prometheus_image
  else
    step "Images of a broker, of a Java and of a schema registry, fetched"
    KAFKA_IMAGE=apache/kafka:$version jre_image=eclipse-temurin:17-jre REGISTRY_IMAGE=$(public_registry)
    docker pull -q "$KAFKA_IMAGE" && docker pull -q "$jre_image" && docker pull -q "$REGISTRY_IMAGE" ||
      fault "no images: there is no ../shared/tools/kafka-image to build them with, and nobody gives $KAFKA_IMAGE, $jre_image and $REGISTRY_IMAGE"
  fi
  export KAFKA_IMAGE REGISTRY_IMAGE
  # Where this machine is a container itself, Testcontainers would fetch an image just to find its host; and the
  # one that sweeps up after it cannot be fetched either: stop_docker sweeps.
  export TESTCONTAINERS_HOST_OVERRIDE=localhost TESTCONTAINERS_RYUK_DISABLED=true
}

# A JDK and Maven on that Java, so that a container can build as the image file says. It trusts whom this machine trusts:
# where a proxy signs for Maven Central, it does so for the container too.
make_maven_image() {
  local folder=$work/maven-image trusted=/etc/ssl/certs/java/cacerts
  mkdir -p "$folder"
  printf 'FROM %s\nRUN apt-get update -qq && apt-get install -y -qq --no-install-recommends maven openjdk-17-jdk-headless\n' \
    "$jre_image" >"$folder/Dockerfile"
  if [ -f "$trusted" ]; then
    cp -L "$trusted" "$folder/cacerts"
    printf 'COPY cacerts %s\n' "$trusted" >>"$folder/Dockerfile"
  fi
  watch "$work/maven-image.log" '^(Step|ERROR|Success)' docker build -t local/maven17:bookworm "$folder" || fault "no image of Maven"
}

# The image of a schema registry that the compose file names.
public_registry() { sed -n 's|.*{REGISTRY_IMAGE:-\(.*\)}.*|\1|p' docker-compose.yml; }

# The registry of that version out of Maven Central, on that Java. Newer releases of Maven's plugin want the parent of its
# POM too, which was never published.
make_registry_image() {
  local version=${1##*:} folder=$work/registry-image
  mkdir -p "$folder/registry"
  mvn -B -ntp -q -N org.apache.maven.plugins:maven-dependency-plugin:2.8:get -Dtransitive=false \
    -Dartifact="io.apicurio:apicurio-registry-app:$version:tar.gz:all" -Ddest="$folder/registry.tar.gz" \
    >"$work/registry-image.log" 2>&1 && tar -C "$folder/registry" -xzf "$folder/registry.tar.gz" || {
    tail -n 5 "$work/registry-image.log"
    fault "no schema registry for an image of it"
    return
  }
  printf '%s\n' "FROM $jre_image" 'COPY registry /opt/registry' \
    "CMD [\"java\", \"-jar\", \"/opt/registry/apicurio-registry-app-$version-runner.jar\"]" >"$folder/Dockerfile"
  rm "$folder/registry.tar.gz"
  REGISTRY_IMAGE=local/registry:$version
  watch "$work/registry-image.log" '^(Step|ERROR|Success)' docker build -t "$REGISTRY_IMAGE" "$folder" || fault "no image of a schema registry"
  stand_in "$REGISTRY_IMAGE" "$1"
}

# Prometheus out of Debian's package, where that of its makers cannot be fetched. It keeps the contract of theirs: the
# program is the entry point, nobody runs it, and /prometheus is his.
make_prometheus_image() {
  local folder=$work/prometheus-image package=$work/prometheus/usr/bin
  mkdir -p "$folder"
  { [ -x "$package/prometheus" ] || unpack_promtool; } && cp "$package/prometheus" "$package/promtool" "$folder" || {
    fault "no Prometheus for an image of it"
    return
  }
  printf '%s\n' "FROM $jre_image" 'COPY prometheus promtool /bin/' 'RUN install -d -o 65534 -g 65534 /prometheus' 'USER 65534' \
    'VOLUME /prometheus' 'ENTRYPOINT ["/bin/prometheus"]' >"$folder/Dockerfile"
  export PROMETHEUS_IMAGE=local/prometheus:bookworm
  watch "$work/prometheus-image.log" '^(Step|ERROR|Success)' docker build -t "$PROMETHEUS_IMAGE" "$folder" || fault "no image of Prometheus"
}

# Lets an image of ours answer to the public name that the image file and the compose file say.
stand_in() {
  docker image inspect "$2" >/dev/null 2>&1 || { docker tag "$1" "$2" && stand_ins+=("$2"); }
}

test_containers() {
  docker ps -aq --no-trunc --filter label=org.testcontainers=true
}

# Removes what killed tests left, and stops the daemon if it was started here.
stop_docker() {
  docker info >/dev/null 2>&1 || return 0
  local container
  [ ${#stand_ins[@]} = 0 ] || docker rmi "${stand_ins[@]}" >/dev/null
  stand_ins=()
  for container in $(test_containers); do
    case $containers_before in *"$container"*) ;; *) docker rm -fv "$container" >/dev/null ;; esac
  done
  if [ -n "$docker_started" ] && [ -f "$work/dockerd.pid" ]; then
    as_root kill "$(cat "$work/dockerd.pid")"
    wait
  fi
}
