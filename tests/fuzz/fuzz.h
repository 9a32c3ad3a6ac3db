/* fuzz.h: the two functions that libFuzzer, or replay.c in its place, calls. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/** Once, before anything else. */
int LLVMFuzzerInitialize (int *argc, char ***argv);

/** Any input may be refused with an error; none may crash, leak, or make a program report a mistake of its own. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
