import io, json, struct, urllib.request
import avro.io, avro.schema
from confluent_kafka import Consumer

REGISTRY = "http://127.0.0.1:8481/registry"  # or the one of your own
readers = {}  # by the id in front of a value: one question to the registry for each

def decoded(value):
    zero, id = struct.unpack(">bI", value[:5])
    if id not in readers:
        with urllib.request.urlopen(f"{REGISTRY}/schemas/ids/{id}") as answer:
            readers[id] = avro.io.DatumReader(avro.schema.parse(json.load(answer)["schema"]))
    return readers[id].read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))

consumer = Consumer({
    "bootstrap.servers": "localhost:9092",
    "group.id": "my-newsroom-avro",
    "auto.offset.reset": "earliest",
    "isolation.level": "read_committed",
})
consumer.subscribe(["news.stories"])
while record := consumer.poll(10):  # ends after ten seconds without a record
    if record.error():
        raise SystemExit(record.error())
    story = decoded(record.value())
    changed = [one["kind"] for one in (story["difference"] or {"paragraphs": []})["paragraphs"]]
    print(story["pubStatus"], story["storyId"], story["change"], ",".join(changed))
consumer.close()
