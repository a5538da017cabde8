import { createRequire } from "node:module";
import { join } from "node:path";
import webpack from "webpack";

/**
 * Bundles a script of this folder as webpack bundles the program, and gives what it exports. What runs a TypeScript file
 * as it stands names every function anew each time it is made, which costs our code a third of its speed.
 * @throws where the build fails
 */
export async function bundled<Exports>(root: string, name: string): Promise<Exports> {
  const folder = join(root, "dist/bench");
  const compiler = webpack({
    mode: "production",
    context: root,
    target: "node20",
    devtool: false,
    entry: { [name]: `./bench/${name}.ts` },
    output: { path: folder, filename: "[name].cjs", library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "esbuild-loader",
          options: { target: "node20", supported: { "regexp-unicode-property-escapes": true } },
        },
      ],
    },
    externals: { exceljs: "node-commonjs exceljs" },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString("errors-only") ?? "Nothing was built."));
      else compiler.close((trouble) => (trouble ? reject(trouble) : resolve()));
    });
  });
  return createRequire(join(folder, `${name}.cjs`))(`./${name}.cjs`) as Exports;
}
