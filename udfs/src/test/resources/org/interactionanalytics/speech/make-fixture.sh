#!/bin/sh
# Makes thank-you.wav: 16 kHz, 16 bit, one channel, 1 s of silence before and after one spoken sentence.
# Needs flite and sox; the tests need the result only.
set -eu
cd "$(dirname "$0")"
flite -voice slt -t "thank you for calling customer service how can i help you today" -o spoken.wav
sox -R spoken.wav -r 16000 -b 16 -c 1 thank-you.wav pad 1 1
rm spoken.wav
