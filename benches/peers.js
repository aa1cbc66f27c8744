// The solvers of linear programs that the braid is timed beside: HiGHS and javascript-lp-solver, from npm. Both are given
// the same program, made ready before the clock runs: as much as possible is paid, and no row pays more than its bound.

const FOLDER = "/.tools/peers/node_modules/";

let highs, simplex, sparse, named;

// By way of its text, as the server of the benchmarks calls no `.mjs` a script.
async function module(path) {
  const answer = await fetch(FOLDER + path);
  if (!answer.ok) throw new Error(`${path} is not set up: \`cargo xtask bench braid\` does it`);
  const script = new Blob([await answer.text()], { type: "text/javascript" });
  return (await import(URL.createObjectURL(script))).default;
}

export async function load() {
  const start = await module("highs/build/highs.mjs");
  highs = await start({ locateFile: (name) => `${FOLDER}highs/build/${name}` });
  simplex = await module("javascript-lp-solver/dist/index.browser.mjs");
}

// Row after row: where its cells begin among all, which columns they are, and the most they pay together.
export function ask(columns, starts, cells, most) {
  const all = (value) => new Float64Array(columns).fill(value);
  sparse = {
    numCols: columns,
    numRows: most.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: all(1),
    colLower: all(0),
    colUpper: all(highs.infinity),
    rowLower: new Float64Array(most.length).fill(-highs.infinity),
    rowUpper: most.slice(),
    matrix: {
      format: "csr",
      numRows: most.length,
      numCols: columns,
      starts: starts.slice(),
      indices: cells.slice(),
      values: new Float64Array(cells.length).fill(1),
    },
  };
  named = { optimize: "paid", opType: "max", constraints: {}, variables: {} };
  for (let column = 0; column < columns; column += 1) named.variables[`c${column}`] = { paid: 1 };
  most.forEach((max, row) => {
    named.constraints[`r${row}`] = { max };
    for (const column of cells.subarray(starts[row], starts[row + 1])) named.variables[`c${column}`][`r${row}`] = 1;
  });
}

export function by_highs() {
  return highs.withModel(sparse, (model) => {
    model.options.set({ output_flag: false });
    model.run();
    return model.getObjectiveValue();
  });
}

export function by_simplex() {
  return simplex.Solve(named).result;
}
