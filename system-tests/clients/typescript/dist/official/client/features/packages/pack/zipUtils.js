"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var __generator = (this && this.__generator) || function (thisArg, body) {
    var _ = { label: 0, sent: function() { if (t[0] & 1) throw t[1]; return t[1]; }, trys: [], ops: [] }, f, y, t, g;
    return g = { next: verb(0), "throw": verb(1), "return": verb(2) }, typeof Symbol === "function" && (g[Symbol.iterator] = function() { return this; }), g;
    function verb(n) { return function (v) { return step([n, v]); }; }
    function step(op) {
        if (f) throw new TypeError("Generator is already executing.");
        while (g && (g = 0, op[0] && (_ = 0)), _) try {
            if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
            if (y = 0, t) op = [op[0] & 2, t.value];
            switch (op[0]) {
                case 0: case 1: t = op; break;
                case 4: _.label++; return { value: op[1], done: false };
                case 5: _.label++; y = op[1]; op = [0]; continue;
                case 7: op = _.ops.pop(); _.trys.pop(); continue;
                default:
                    if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) { _ = 0; continue; }
                    if (op[0] === 3 && (!t || (op[1] > t[0] && op[1] < t[3]))) { _.label = op[1]; break; }
                    if (op[0] === 6 && _.label < t[1]) { _.label = t[1]; t = op; break; }
                    if (t && _.label < t[2]) { _.label = t[2]; _.ops.push(op); break; }
                    if (t[2]) _.ops.pop();
                    _.trys.pop(); continue;
            }
            op = body.call(thisArg, _);
        } catch (e) { op = [6, e]; y = 0; } finally { f = t = 0; }
        if (op[0] & 5) throw op[1]; return { value: op[0] ? op[1] : void 0, done: true };
    }
};
var __values = (this && this.__values) || function(o) {
    var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
    if (m) return m.call(o);
    if (o && typeof o.length === "number") return {
        next: function () {
            if (o && i >= o.length) o = void 0;
            return { value: o && o[i++], done: !o };
        }
    };
    throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.doZip = void 0;
var adm_zip_1 = __importDefault(require("adm-zip"));
var fs_1 = __importDefault(require("fs"));
var glob_1 = require("glob");
var path_1 = __importDefault(require("path"));
var util_1 = require("util");
var globp = (0, util_1.promisify)(glob_1.glob);
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
function doZip(basePath, inputFilePatterns, outputFolder, zipFilename, logger, compressionLevel, overwrite) {
    var _a, _b, _c, _d;
    return __awaiter(this, void 0, void 0, function () {
        var archivePath, initialWorkingDirectory, zip, files, files_1, files_1_1, file, dirName;
        var e_1, _e;
        return __generator(this, function (_f) {
            switch (_f.label) {
                case 0:
                    archivePath = path_1.default.resolve(outputFolder, zipFilename);
                    (_a = logger.info) === null || _a === void 0 ? void 0 : _a.call(logger, "Writing to package: ".concat(archivePath, "..."));
                    initialWorkingDirectory = process.cwd();
                    process.chdir(path_1.default.resolve(initialWorkingDirectory, basePath));
                    zip = new adm_zip_1.default();
                    return [4 /*yield*/, expandGlobs(inputFilePatterns)];
                case 1:
                    files = _f.sent();
                    try {
                        for (files_1 = __values(files), files_1_1 = files_1.next(); !files_1_1.done; files_1_1 = files_1.next()) {
                            file = files_1_1.value;
                            (_b = logger.debug) === null || _b === void 0 ? void 0 : _b.call(logger, "Adding file: ".concat(file, "..."));
                            if (fs_1.default.lstatSync(file).isDirectory()) {
                                zip.addFile("".concat(file, "/"), Buffer.from([0x00]));
                            }
                            else {
                                dirName = path_1.default.dirname(file);
                                zip.addLocalFile(file, dirName === "." ? "" : dirName);
                            }
                        }
                    }
                    catch (e_1_1) { e_1 = { error: e_1_1 }; }
                    finally {
                        try {
                            if (files_1_1 && !files_1_1.done && (_e = files_1.return)) _e.call(files_1);
                        }
                        finally { if (e_1) throw e_1.error; }
                    }
                    if (compressionLevel) {
                        (_c = logger.info) === null || _c === void 0 ? void 0 : _c.call(logger, "Overriding compression level: ".concat(compressionLevel));
                    }
                    setCompressionLevel(zip, compressionLevel || 8);
                    process.chdir(initialWorkingDirectory);
                    if (fs_1.default.existsSync(archivePath) && overwrite === false) {
                        (_d = logger.info) === null || _d === void 0 ? void 0 : _d.call(logger, "Found an existing archive at ".concat(archivePath, " and overwrite is disabled. The existing archive will not be overwritten."));
                        return [2 /*return*/];
                    }
                    return [2 /*return*/, zip.writeZip(archivePath, function () { })];
            }
        });
    });
}
exports.doZip = doZip;
var setCompressionLevel = function (zip, level) {
    var entries = zip.getEntries();
    for (var i = 0; i < entries.length; i++) {
        var entry = entries[i];
        if (entry) {
            entry.header.method = level;
        }
    }
};
function expandGlobs(filePatterns) {
    return __awaiter(this, void 0, void 0, function () {
        var files, options, filePatterns_1, filePatterns_1_1, filePattern, _a, _b, fileName, filePaths, filePaths_1, filePaths_1_1, filePath, e_2_1, e_3_1;
        var e_3, _c, e_2, _d, e_4, _e;
        return __generator(this, function (_f) {
            switch (_f.label) {
                case 0:
                    files = [];
                    options = { dot: true };
                    _f.label = 1;
                case 1:
                    _f.trys.push([1, 13, 14, 15]);
                    filePatterns_1 = __values(filePatterns), filePatterns_1_1 = filePatterns_1.next();
                    _f.label = 2;
                case 2:
                    if (!!filePatterns_1_1.done) return [3 /*break*/, 12];
                    filePattern = filePatterns_1_1.value;
                    _f.label = 3;
                case 3:
                    _f.trys.push([3, 9, 10, 11]);
                    _a = (e_2 = void 0, __values(filePattern.split(","))), _b = _a.next();
                    _f.label = 4;
                case 4:
                    if (!!_b.done) return [3 /*break*/, 8];
                    fileName = _b.value;
                    if (!glob_1.glob.hasMagic(fileName)) return [3 /*break*/, 6];
                    return [4 /*yield*/, globp(fileName, options)];
                case 5:
                    filePaths = _f.sent();
                    try {
                        for (filePaths_1 = (e_4 = void 0, __values(filePaths)), filePaths_1_1 = filePaths_1.next(); !filePaths_1_1.done; filePaths_1_1 = filePaths_1.next()) {
                            filePath = filePaths_1_1.value;
                            files.push(filePath);
                        }
                    }
                    catch (e_4_1) { e_4 = { error: e_4_1 }; }
                    finally {
                        try {
                            if (filePaths_1_1 && !filePaths_1_1.done && (_e = filePaths_1.return)) _e.call(filePaths_1);
                        }
                        finally { if (e_4) throw e_4.error; }
                    }
                    return [3 /*break*/, 7];
                case 6:
                    files.push(fileName);
                    _f.label = 7;
                case 7:
                    _b = _a.next();
                    return [3 /*break*/, 4];
                case 8: return [3 /*break*/, 11];
                case 9:
                    e_2_1 = _f.sent();
                    e_2 = { error: e_2_1 };
                    return [3 /*break*/, 11];
                case 10:
                    try {
                        if (_b && !_b.done && (_d = _a.return)) _d.call(_a);
                    }
                    finally { if (e_2) throw e_2.error; }
                    return [7 /*endfinally*/];
                case 11:
                    filePatterns_1_1 = filePatterns_1.next();
                    return [3 /*break*/, 2];
                case 12: return [3 /*break*/, 15];
                case 13:
                    e_3_1 = _f.sent();
                    e_3 = { error: e_3_1 };
                    return [3 /*break*/, 15];
                case 14:
                    try {
                        if (filePatterns_1_1 && !filePatterns_1_1.done && (_c = filePatterns_1.return)) _c.call(filePatterns_1);
                    }
                    finally { if (e_3) throw e_3.error; }
                    return [7 /*endfinally*/];
                case 15: return [2 /*return*/, files];
            }
        });
    });
}
