import { access } from 'node:fs/promises';
import path from 'node:path';

/** The images of this server: the files of its media folders, each at `/media/<name>`. */
export class MediaStore {
  constructor(readonly folders: readonly string[]) {}

  /** Whether there is an image at this path, such as `/media/cover-dunes-640.webp`. Only its last part is looked at. */
  async has(imagePath: string): Promise<boolean> {
    const name = path.basename(imagePath);
    const found = await Promise.all(this.folders.map((folder) => exists(path.join(folder, name))));
    return found.includes(true);
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
