# shellcheck shell=bash
# The image and the compose file, over a restart of its broker and a kill of its registry. Three brokers over the loss of
# one are a page's blocks, which .ci/blocks runs (docs/operate.md). Sourced by .ci/run.

compose() { docker-compose -p copytaster-ci "$@"; }

make_image() {
  step "Image"
  ROLE_IMAGE=copytaster:ci
  export ROLE_IMAGE
  watch "$work/image.log" '^(Step|ERROR|Success)' docker build -t "$ROLE_IMAGE" \
    --build-arg BASE="$jre_image" --build-arg BUILD="$jre_image" --build-arg JARS=prebuilt . || {
    tail -n 20 "$work/image.log"
    fault "the image was not built"
    return 1
  }
  say "$ROLE_IMAGE: $(docker image inspect -f '{{.Size}}' "$ROLE_IMAGE" | awk '{ printf "%d MB", $1 / 1e6 }') with its base of \
$(docker image inspect -f '{{.Size}}' "$jre_image" | awk '{ printf "%d MB", $1 / 1e6 }')"
}

# From nothing to a story in a topic, over a restart of the broker, to nothing.
walk_compose() {
  local brokers=localhost:9092
  step "docker-compose: up"
  compose down -v --remove-orphans >/dev/null 2>&1
  if compose up -d --no-build >"$work/up.log" 2>&1 && await_healthy 300 kafka registry ingest enrich-1 enrich-2 publish; then
    compose ps
    push_and_read samples/01-wildfire.json 'says mountain wildfires are under control'
    ask_registry
    step "docker-compose: what an operator asks"
    compose run -T --rm operator 2>/dev/null || fault "the operator's status ended with $?"
    compose run -T --rm operator dead 2>&1 | tail -n 1
    step "docker-compose: the broker restarted"
    compose restart kafka 2>&1 | tail -n 1
    push_and_read samples/04-bridge.json 'Bridge over the Danube closed near Vidin'
    step "docker-compose: the sample wire"
    send_samples
  else
    tail -n 5 "$work/up.log"
    fault "docker-compose up"
  fi
  leave_compose
}

# That publish registered its schema, under ids that are kept, and that the registry takes no other than a compatible one.
ask_registry() {
  local url=http://localhost:8081 given
  step "docker-compose: the schema registry, killed and back"
  registered >"$work/registered" && say "$(<"$work/registered")" || fault "publish registered no schema"
  docker kill "$(compose ps -q registry)" >/dev/null && compose up -d --no-build registry >>"$work/up.log" 2>&1
  await_healthy 300 registry publish || return
  registered | diff "$work/registered" - || fault "the registry lost what it was told"
  curl -sS "$url/apis/registry/v3/admin/rules/COMPATIBILITY" >"$work/rule"
  say "$(<"$work/rule")"
  grep -qF '"FULL_TRANSITIVE"' "$work/rule" || fault "the registry's rule is not FULL_TRANSITIVE"
  given=$(curl -s -o "$work/refused" -w '%{http_code}' -H 'Content-Type: application/json' \
    --data '{"schema":"{\"type\":\"record\",\"name\":\"CleanStory\",\"fields\":[{\"name\":\"storyId\",\"type\":\"int\"}]}"}' \
    "$url/apis/ccompat/v7/subjects/news.stories-value/versions")
  say "$given $(cut -c 1-200 "$work/refused")"
  [ "$given" = 409 ] || fault "the registry did not refuse a schema that breaks readers"
}

# Each subject of news.* with the id of its schema.
registered() {
  local subject
  for subject in news.stories-value news.latest-value; do
    curl -sS --fail-with-body "http://localhost:8081/apis/ccompat/v7/subjects/$subject/versions/latest" |
      jq -er '"\(.subject): version \(.version), id \(.id)"' || return
  done
}

leave_compose() {
  step "docker-compose: stop and down"
  [ "$failures" = 0 ] || compose logs --no-color >"$work/compose.log" 2>&1
  local began=$SECONDS
  compose stop -t 30 >/dev/null 2>&1
  compose ps
  [ $((SECONDS - began)) -le 25 ] || fault "the roles took $((SECONDS - began)) s to stop"
  compose down -v 2>&1 | tail -n 1
}

# Waits until these services say that they are ready, so many seconds at most.
await_healthy() {
  local most=$1 began=$SECONDS states
  shift
  while :; do
    states=$(compose ps -q "$@" | xargs docker inspect -f '{{.State.Health.Status}}' | sort | uniq -c | xargs)
    if [ "$states" = "$# healthy" ]; then
      say "all $# healthy $((SECONDS - began)) s after up returned"
      return
    fi
    [ $((SECONDS - began)) -lt "$most" ] || break
    sleep 1
  done
  compose ps
  fault "not healthy after $most s: $states"
  return 1
}

# A push of this file, and the record with these words that comes of it. Brokers is where to look for it.
push_and_read() {
  local began=$SECONDS
  curl -sS --retry 10 --fail-with-body --data-binary "@$1" http://localhost:8480/v1/stories || fault "$1 was not taken"
  say ""
  until kcat -b "$brokers" -C -t news.ninjs -o beginning -e -q -X isolation.level=read_committed -f '%s\n' >"$work/ninjs" 2>/dev/null &&
    grep -qF "$2" "$work/ninjs"; do
    if [ $((SECONDS - began)) -gt 60 ]; then
      fault "no clean record of $1 on news.ninjs after 60 s"
      return
    fi
    sleep 0.5
  done
  say "$(grep -cF '"standard"' "$work/ninjs") records there, this one after $((SECONDS - began)) s:"
  grep -F "$2" "$work/ninjs"
}

# Of the sample wire at least as many records come out as `./copytaster run samples/` published before, each once.
send_samples() {
  local began=$SECONDS records=0 repeated wanted
  wanted=$(awk '/^published / { print $2 }' "$work/records.odd")
  say "\$ docker-compose run --rm sample"
  compose run -T --rm sample 2>/dev/null
  [ $? = 3 ] || fault "sample did not tell that one file was refused"
  while [ $((SECONDS - began)) -lt 60 ]; do
    kcat -b "$brokers" -C -t news.ninjs -o beginning -e -q -X isolation.level=read_committed -f '%h\n' |
      grep -o 'ce_id=[^,]*' >"$work/ids"
    records=$(wc -l <"$work/ids")
    [ "$records" -lt "${wanted:-1}" ] || break
    sleep 0.5
  done
  repeated=$(sort "$work/ids" | uniq -d | wc -l)
  say "$records records on news.ninjs, $repeated of them twice"
  [ "$records" -ge "${wanted:-1}" ] || fault "at least ${wanted:-1} records were to be there"
  [ "$repeated" = 0 ] || fault "there are repeats on news.ninjs"
}
