import kafkajs from "kafkajs";

const { Kafka, logLevel } = kafkajs;
const kafka = new Kafka({ clientId: "my-newsroom", brokers: ["localhost:9092"], logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: "my-newsroom-js" }); // the brokers remember by it how far you have read
let last = Date.now();

await consumer.connect();
await consumer.subscribe({ topics: ["news.ninjs"], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    last = Date.now();
    const key = message.key.toString();
    const story = JSON.parse(message.value);
    if (story.pubStatus === "usable") {
      console.log("put   ", key, story.headlines[0].value);
    } else {
      console.log("remove", key, story.pubStatus);
    }
  },
});
const waiting = setInterval(async () => {
  if (Date.now() - last > 10_000) { // ends after ten seconds without a record
    clearInterval(waiting);
    await consumer.disconnect();
  }
}, 500);
