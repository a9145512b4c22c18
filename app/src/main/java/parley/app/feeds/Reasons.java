package parley.app.feeds;

import parley.ingest.document.ReadResult;
import parley.ingest.fetch.FetchFailure;

/** Why feeds fail, in plain words. */
final class Reasons {
    private Reasons() {}

    /** The words for a code; the code itself if another version of Parley wrote it. */
    static String words(String code) {
        for (FetchFailure failure : FetchFailure.values()) {
            if (failure.code().equals(code)) {
                return words(failure);
            }
        }
        for (ReadResult.Reason reason : ReadResult.Reason.values()) {
            if (reason.code().equals(code)) {
                return words(reason);
            }
        }
        return code;
    }

    private static String words(FetchFailure failure) {
        return switch (failure) {
            case UNKNOWN_HOST -> "its server's name has no address";
            case FORBIDDEN_ADDRESS -> "its server is not on the public internet";
            case BAD_ADDRESS -> "it leads to what is neither http nor https";
            case NO_CONNECTION -> "its server cannot be connected to, or broke off";
            case UNTRUSTED -> "its server's certificate is not to be trusted";
            case TIMED_OUT -> "its server did not finish in time";
            case TOO_LARGE -> "the document is too large";
            case TOO_MANY_REDIRECTS -> "it redirects too often, or in a circle";
            case INSECURE_REDIRECT -> "it redirects from https to http";
            case BROKEN_ENCODING -> "the document is not compressed as its server says";
            case FALSE_NOT_MODIFIED -> "its server says 'not modified' without having been asked";
            case NOT_FOUND -> "its server knows no such document (404)";
            case GONE -> "its server says that it is gone for good (410)";
            case ASKED_TO_WAIT -> "its server asks to come later (429 or 503)";
            case HTTP_STATUS -> "its server answers with an error";
        };
    }

    private static String words(ReadResult.Reason reason) {
        return switch (reason) {
            case EMPTY -> "the document is empty";
            case HTML -> "it is a web page, not a feed";
            case NOT_A_FEED -> "the document is no feed";
            case MALFORMED -> "the document is too broken to be read";
        };
    }
}
