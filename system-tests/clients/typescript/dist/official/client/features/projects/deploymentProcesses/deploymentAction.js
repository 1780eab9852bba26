"use strict";
var __assign = (this && this.__assign) || function () {
    __assign = Object.assign || function(t) {
        for (var s, i = 1, n = arguments.length; i < n; i++) {
            s = arguments[i];
            for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p))
                t[p] = s[p];
        }
        return t;
    };
    return __assign.apply(this, arguments);
};
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
    __setModuleDefault(result, mod);
    return result;
};
var __read = (this && this.__read) || function (o, n) {
    var m = typeof Symbol === "function" && o[Symbol.iterator];
    if (!m) return o;
    var i = m.call(o), r, ar = [], e;
    try {
        while ((n === void 0 || n-- > 0) && !(r = i.next()).done) ar.push(r.value);
    }
    catch (error) { e = { error: error }; }
    finally {
        try {
            if (r && !r.done && (m = i["return"])) m.call(i);
        }
        finally { if (e) throw e.error; }
    }
    return ar;
};
var __spreadArray = (this && this.__spreadArray) || function (to, from, pack) {
    if (pack || arguments.length === 2) for (var i = 0, l = from.length, ar; i < l; i++) {
        if (ar || !(i in from)) {
            if (!ar) ar = Array.prototype.slice.call(from, 0, i);
            ar[i] = from[i];
        }
    }
    return to.concat(ar || Array.prototype.slice.call(from));
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.InitialisePrimaryPackageReference = exports.SetPrimaryPackageReference = exports.SetNamedPackageReference = exports.GetNamedPackageReferences = exports.IsNamedPackageReference = exports.GetPrimaryPackageReference = exports.HasManualInterventionResponsibleTeams = exports.PackageReferenceNamesMatch = exports.RemovePrimaryPackageReference = exports.IsPrimaryPackageReference = exports.IsDeployReleaseAction = void 0;
/* eslint-disable @typescript-eslint/no-non-null-assertion */
var _ = __importStar(require("lodash"));
var feeds_1 = require("../../feeds");
var packageAcquisitionLocation_1 = require("./packageAcquisitionLocation");
var packageReference_1 = require("./packageReference");
function parseCSV(val) {
    if (!val || val === "") {
        return [];
    }
    return val.split(",");
}
function IsDeployReleaseAction(action) {
    return !!action.Properties["Octopus.Action.DeployRelease.ProjectId"];
}
exports.IsDeployReleaseAction = IsDeployReleaseAction;
function IsPrimaryPackageReference(pkg) {
    return !pkg.Name;
}
exports.IsPrimaryPackageReference = IsPrimaryPackageReference;
function RemovePrimaryPackageReference(packages) {
    return _.filter(packages, function (pkg) { return !IsPrimaryPackageReference(pkg); });
}
exports.RemovePrimaryPackageReference = RemovePrimaryPackageReference;
// Returns true if the names match, where null and empty string are equivalent
function PackageReferenceNamesMatch(nameA, nameB) {
    if (!nameA) {
        return !nameB;
    }
    return nameA === nameB;
}
exports.PackageReferenceNamesMatch = PackageReferenceNamesMatch;
function HasManualInterventionResponsibleTeams(action) {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    return _.some(parseCSV(action.Properties["Octopus.Action.Manual.ResponsibleTeamIds"]));
}
exports.HasManualInterventionResponsibleTeams = HasManualInterventionResponsibleTeams;
function GetPrimaryPackageReference(packages) {
    return packages === null || packages === void 0 ? void 0 : packages.find(function (pkg) { return IsPrimaryPackageReference(pkg); });
}
exports.GetPrimaryPackageReference = GetPrimaryPackageReference;
function IsNamedPackageReference(pkg) {
    return !!pkg.Name;
}
exports.IsNamedPackageReference = IsNamedPackageReference;
function GetNamedPackageReferences(packages) {
    return RemovePrimaryPackageReference(packages);
}
exports.GetNamedPackageReferences = GetNamedPackageReferences;
function SetNamedPackageReference(name, updated, packages) {
    return _.map(packages, function (pkg) {
        if (!PackageReferenceNamesMatch(name, pkg.Name)) {
            return pkg;
        }
        return __assign(__assign({}, pkg), updated);
    });
}
exports.SetNamedPackageReference = SetNamedPackageReference;
function SetPrimaryPackageReference(updated, packages) {
    return _.map(packages, function (pkg) {
        if (!IsPrimaryPackageReference(pkg)) {
            return pkg;
        }
        return __assign(__assign({}, pkg), updated);
    });
}
exports.SetPrimaryPackageReference = SetPrimaryPackageReference;
function InitialisePrimaryPackageReference(packages, feeds, itemsKeyedBy) {
    var primaryPackage = GetPrimaryPackageReference(packages);
    if (primaryPackage) {
        if (!primaryPackage.Properties.SelectionMode) {
            primaryPackage.Properties.SelectionMode = packageReference_1.PackageSelectionMode.Immediate;
        }
        return __spreadArray([], __read(packages), false);
    }
    var packagesWithoutDefault = RemovePrimaryPackageReference(packages);
    var builtInFeed = feeds.find(function (f) { return f.FeedType === feeds_1.FeedType.BuiltIn; });
    var builtInFeedIdOrName = builtInFeed && builtInFeed[itemsKeyedBy];
    return __spreadArray([
        {
            Id: null,
            PackageId: null,
            FeedId: builtInFeedIdOrName,
            AcquisitionLocation: packageAcquisitionLocation_1.PackageAcquisitionLocation.Server,
            Properties: {
                SelectionMode: packageReference_1.PackageSelectionMode.Immediate,
            },
        }
    ], __read(packagesWithoutDefault), false);
}
exports.InitialisePrimaryPackageReference = InitialisePrimaryPackageReference;
