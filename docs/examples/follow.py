import json
from confluent_kafka import Consumer

consumer = Consumer({
    "bootstrap.servers": "localhost:9092",
    "group.id": "my-newsroom",  # the brokers remember by it how far you have read
    "auto.offset.reset": "earliest",
    "isolation.level": "read_committed",
})
consumer.subscribe(["news.ninjs"])
while record := consumer.poll(10):  # ends after ten seconds without a record
    if record.error():
        raise SystemExit(record.error())
    key, story = record.key().decode(), json.loads(record.value())
    if story["pubStatus"] == "usable":
        print("put   ", key, story["headlines"][0]["value"])
    else:
        print("remove", key, story["pubStatus"])
consumer.close()
