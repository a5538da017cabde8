import { ApiError } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { text } from "./arguments";
import { RemoteCollection, RemoteObject, type Argument } from "./remote-object";
import type { World } from "./world";

/** `workbook.settings`: the same store as `Office.context.document.settings`. */
export class SettingsObject extends RemoteCollection {
  readonly className = "SettingCollection";

  constructor(private readonly world: World) {
    super();
  }

  list(): readonly SettingObject[] {
    return [...this.world.book.settings.keys()].map((key) => new SettingObject(this.world, key));
  }

  getItem(key: Argument): SettingObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ApiError("ItemNotFound");
    return found;
  }

  getItemOrNullObject(key: Argument): SettingObject | null {
    return this.world.book.settings.has(text(key)) ? new SettingObject(this.world, text(key)) : null;
  }

  /** Sets a setting, new or not. */
  add(key: Argument, value: Argument): SettingObject {
    this.world.book.settings.set(text(key), (value ?? null) as Json);
    return new SettingObject(this.world, text(key));
  }
}

class SettingObject extends RemoteObject {
  readonly className = "Setting";

  constructor(
    private readonly world: World,
    private readonly ownKey: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, Json>> {
    return { _Id: this.ownKey };
  }

  get key(): string {
    return this.ownKey;
  }

  get value(): Json {
    return this.world.book.settings.get(this.key) ?? null;
  }

  set value(given: Argument) {
    this.world.book.settings.set(this.key, (given ?? null) as Json);
  }

  delete(): void {
    this.world.book.settings.delete(this.key);
  }
}
