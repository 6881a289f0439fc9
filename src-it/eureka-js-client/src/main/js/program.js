// SPDX-License-Identifier: Apache-2.0

// A real eureka-js-client that a scenario steers: one command a line in, one "@reply {json}" a line
// out. Arguments: port, service path, host name, "delta" or "full". Ends when standard input ends.
//
//   start        register, begin heartbeats, fetch the registry
//   fetch        fetch again (a delta if asked for and possible)
//   app NAME     the instances of an application as the client holds them
//   vip NAME     the same by VIP address
//   counters     how often each event happened, and each read was sent
//   stop         deregister

'use strict';

const readline = require('readline');
const { Eureka } = require('eureka-js-client');

const [port, servicePath, hostName, mode] = process.argv.slice(2);
const counters = { registered: 0, heartbeat: 0, deregistered: 0, full: 0, delta: 0 };
const log = (...words) => console.error(...words);

const client = new Eureka({
  logger: { debug: log, info: log, warn: log, error: log },
  shouldUseDelta: mode === 'delta',
  requestMiddleware: (request, done) => {
    if (!request.method) {
      counters[request.uri === 'delta' ? 'delta' : 'full'] += 1;
    }
    done(request);
  },
  eureka: {
    host: 'localhost',
    port: Number(port),
    servicePath,
    heartbeatInterval: 500,
    registryFetchInterval: 3600000,
  },
  instance: {
    app: 'js-scenario',
    hostName,
    ipAddr: '127.0.0.1',
    port: { $: 8080, '@enabled': true },
    vipAddress: 'js-scenario.vip',
    dataCenterInfo: {
      '@class': 'com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo',
      name: 'MyOwn',
    },
  },
});

['registered', 'heartbeat', 'deregistered'].forEach((event) => {
  client.on(event, () => {
    counters[event] += 1;
  });
});

const reply = (fields) => console.log(`@reply ${JSON.stringify(fields)}`);
const done = (error) => reply(error ? { error: String(error) } : counters);
const short = (list) => list.map((i) => ({ id: i.instanceId, status: i.status, port: i.port.$ }));

const commands = {
  start: () => client.start(done),
  fetch: () => client.fetchRegistry(done),
  app: (name) => reply({ instances: short(client.getInstancesByAppId(name)) }),
  vip: (name) => reply({ instances: short(client.getInstancesByVipAddress(name)) }),
  counters: () => reply(counters),
  stop: () => client.stop(done),
};

readline
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [name, word] = line.split(' ');
    commands[name](word);
  })
  .on('close', () => process.exit(0));

reply({ ready: true });
