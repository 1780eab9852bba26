import { Logger } from "../../../logger";
/**
 * Creates a Zip file with a given filename from the inputFilePatterns.
 *
 * @param {string} basePath The base path for the input files.
 * @param {string[]} inputFilePatterns Array of input file patterns, relative to the basePath. Specific files and globbing patterns are both supported.
 * @param {string} outputFolder The folder to write the resulting Zip file to.
 * @param {string} zipFilename The name of the Zip file to create.
 * @param {Logger} logger Logger implementation for writing debug and info messages
 * @param {number} compressionLevel Optional override for the compression level. Defaults to 8 if not specified.
 * @param {boolean} overwrite Whether to overwrite the Zip file if it already exists. Defaults to true if not specified.
 */
export declare function doZip(basePath: string, inputFilePatterns: string[], outputFolder: string, zipFilename: string, logger: Logger, compressionLevel?: number, overwrite?: boolean): Promise<void>;
