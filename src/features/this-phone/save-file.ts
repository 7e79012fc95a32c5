/** https://developer.mozilla.org/docs/Web/API/Window/showSaveFilePicker; Chromium on a desk only, missing from the types */
interface PickedFile {
  createWritable(): Promise<WritableStream<Uint8Array>>;
}
type Picker = (options: { suggestedName: string }) => Promise<PickedFile>;

/** How to let a person choose where a file goes; undefined where the browser can't. */
export function filePicker(target: object): Picker | undefined {
  const picker: unknown = 'showSaveFilePicker' in target ? target.showSaveFilePicker : undefined;
  return isPicker(picker) ? (options) => picker.call(target, options) : undefined;
}

function isPicker(picker: unknown): picker is Picker {
  return typeof picker === 'function';
}
