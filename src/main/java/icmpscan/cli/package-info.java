/** Commands, options, exit status, standard streams and terminal. Wiring: nothing is parsed, counted or formatted here. */
package icmpscan.cli;
