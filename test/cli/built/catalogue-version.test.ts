import { catalogueVersion } from "../../../tools/catalogue-version";
import { CLEAN, jihe, ROOT } from "./jihe";

test("results name the catalogue by the hash of what it was built from", () => {
  const { stdout } = jihe(["check", CLEAN, "--format", "json"]);
  const { program } = JSON.parse(stdout) as { readonly program: { readonly catalogue: string } };
  expect(program.catalogue).toBe(catalogueVersion(ROOT));
});
