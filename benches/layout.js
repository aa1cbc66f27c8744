// The layouts of networks that ours are measured beside, from npm, each with its own usual settings: d3-force,
// ngraph.forcelayout, WebCola, fcose of Cytoscape and ForceAtlas2 of Graphology. Chance is the same in every run.

const FOLDER = "/.tools/peers/node_modules/";
const FILES = {
  "d3-dispatch": "d3-dispatch/dist/d3-dispatch.js",
  "d3-quadtree": "d3-quadtree/dist/d3-quadtree.js",
  "d3-timer": "d3-timer/dist/d3-timer.js",
  "d3-force": "d3-force/dist/d3-force.js",
  "ngraph.forcelayout": "ngraph.forcelayout/index.js",
  "./lib/createPhysicsSimulator": "ngraph.forcelayout/lib/createPhysicsSimulator.js",
  "./spring": "ngraph.forcelayout/lib/spring.js",
  "./codeGenerators/generateCreateBody": "ngraph.forcelayout/lib/codeGenerators/generateCreateBody.js",
  "./codeGenerators/generateQuadTree": "ngraph.forcelayout/lib/codeGenerators/generateQuadTree.js",
  "./codeGenerators/generateBounds": "ngraph.forcelayout/lib/codeGenerators/generateBounds.js",
  "./codeGenerators/generateCreateDragForce": "ngraph.forcelayout/lib/codeGenerators/generateCreateDragForce.js",
  "./codeGenerators/generateCreateSpringForce": "ngraph.forcelayout/lib/codeGenerators/generateCreateSpringForce.js",
  "./codeGenerators/generateIntegrator": "ngraph.forcelayout/lib/codeGenerators/generateIntegrator.js",
  "./createPatternBuilder": "ngraph.forcelayout/lib/codeGenerators/createPatternBuilder.js",
  "./getVariableName": "ngraph.forcelayout/lib/codeGenerators/getVariableName.js",
  "ngraph.merge": "ngraph.merge/index.js",
  "ngraph.random": "ngraph.random/index.js",
  webcola: "webcola/WebCola/cola.js",
  cytoscape: "cytoscape/dist/cytoscape.min.js",
  "layout-base": "layout-base/layout-base.js",
  "cose-base": "cose-base/cose-base.js",
  "cytoscape-fcose": "cytoscape-fcose/cytoscape-fcose.js",
  "graphology-utils/is-graph": "graphology-utils/is-graph.js",
  "graphology-utils/getters": "graphology-utils/getters.js",
  "./iterate.js": "graphology-layout-forceatlas2/iterate.js",
  "./helpers.js": "graphology-layout-forceatlas2/helpers.js",
  "./defaults.js": "graphology-layout-forceatlas2/defaults.js",
  forceatlas2: "graphology-layout-forceatlas2/index.js",
  events: "events/events.js",
  graphology: "graphology/dist/graphology.umd.min.js",
  "ngraph.events": "ngraph.events/dist/ngraph.events.cjs",
  "ngraph.graph": "ngraph.graph/dist/ngraph.graph.umd.cjs",
};
const texts = {};
const modules = {};

function require(name) {
  if (!(name in modules)) {
    if (!(name in texts)) throw new Error(`${name} is asked for and not in the list of files`);
    const module = { exports: {} };
    modules[name] = module;
    new Function("module", "exports", "require", texts[name]).call(window, module, module.exports, require);
  }
  return modules[name].exports;
}

export async function load() {
  for (const [name, file] of Object.entries(FILES)) {
    const answer = await fetch(FOLDER + file);
    if (!answer.ok) throw new Error(`${file} is not set up: \`cargo xtask bench layout\` does it`);
    texts[name] = await answer.text();
  }
  require("cytoscape").use(require("cytoscape-fcose"));
}

// The network of this name in JSON, or nothing if it has not been brought.
export async function network(name) {
  const answer = await fetch(`/.tools/graphs/${name}.json`).catch(() => null);
  return answer?.ok ? answer.text() : "";
}

let state;
// mulberry32
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

const peers = {
  "d3-force"(nodes, ties) {
    const d3 = require("d3-force");
    const all = nodes.map((index) => ({ index }));
    const links = ties.map(([source, target]) => ({ source, target }));
    d3.forceSimulation(all)
      .force("link", d3.forceLink(links))
      .force("charge", d3.forceManyBody())
      .force("center", d3.forceCenter())
      .stop()
      .tick(300);
    return all.flatMap((node) => [node.x, node.y]);
  },
  "ngraph.forcelayout"(nodes, ties) {
    const graph = require("ngraph.graph")();
    nodes.forEach((node) => graph.addNode(node));
    ties.forEach(([from, to]) => graph.addLink(from, to));
    const layout = require("ngraph.forcelayout")(graph);
    for (let step = 0; step < 500; step += 1) layout.step();
    return nodes.map((node) => layout.getNodePosition(node)).flatMap((place) => [place.x, place.y]);
  },
  WebCola(nodes, ties) {
    const all = nodes.map(() => ({ width: 20, height: 20 }));
    const links = ties.map(([source, target]) => ({ source, target }));
    const exported = require("webcola");
    const cola = exported.Layout ? exported : window.cola;
    new cola.Layout()
      .nodes(all)
      .links(links)
      .avoidOverlaps(true)
      .handleDisconnected(true)
      .jaccardLinkLengths(40, 0.7)
      .start(30, 20, 20, 0, false);
    return all.flatMap((node) => [node.x, node.y]);
  },
  fcose(nodes, ties) {
    const elements = nodes.map((node) => ({ data: { id: `n${node}` } }));
    ties.forEach(([from, to], tie) => elements.push({ data: { id: `t${tie}`, source: `n${from}`, target: `n${to}` } }));
    const graph = require("cytoscape")({ headless: true, styleEnabled: true, elements });
    graph.layout({ name: "fcose", animate: false, quality: "proof" }).run();
    const places = nodes.map((node) => graph.getElementById(`n${node}`).position()).flatMap(({ x, y }) => [x, y]);
    graph.destroy();
    return places;
  },
  ForceAtlas2(nodes, ties) {
    const { Graph } = require("graphology");
    const graph = new (Graph ?? require("graphology"))({ type: "undirected" });
    nodes.forEach((node) => graph.addNode(node, { x: chance() * 1000, y: chance() * 1000 }));
    ties.forEach(([from, to]) => from !== to && graph.mergeEdge(from, to));
    const layout = require("forceatlas2");
    const places = layout(graph, { iterations: 500, settings: layout.inferSettings(graph) });
    return nodes.flatMap((node) => [places[node].x, places[node].y]);
  },
};

// The places that a peer finds, x and y in turn, and after them how many milliseconds it took.
export function lay(peer, count, ends, seed) {
  const nodes = Array.from({ length: count }, (_, node) => node);
  const ties = Array.from({ length: ends.length / 2 }, (_, tie) => [ends[2 * tie], ends[2 * tie + 1]]);
  const random = Math.random;
  state = seed;
  Math.random = chance;
  const begin = performance.now();
  const places = peers[peer](nodes, ties);
  const took = performance.now() - begin;
  Math.random = random;
  return Float64Array.from([...places, took]);
}

export const now = () => performance.now();
