import kafkajs from "kafkajs";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";

const { Kafka, logLevel } = kafkajs;
const registry = new SchemaRegistry({ host: "http://127.0.0.1:8481/registry" }); // or the one of your own
const kafka = new Kafka({ clientId: "my-newsroom", brokers: ["localhost:9092"], logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: "my-newsroom-avro-js" });
let last = Date.now();

await consumer.connect();
await consumer.subscribe({ topics: ["news.stories"], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    last = Date.now();
    const story = await registry.decode(message.value);
    const changed = story.difference ? story.difference.paragraphs.map((one) => one.kind).join() : "";
    console.log(story.pubStatus, story.storyId, story.change, changed);
  },
});
const waiting = setInterval(async () => {
  if (Date.now() - last > 10_000) { // ends after ten seconds without a record
    clearInterval(waiting);
    await consumer.disconnect();
  }
}, 500);
