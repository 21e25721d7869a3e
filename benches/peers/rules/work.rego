# The work of README.md in Rego. Amounts are whole numbers, so a quotient is taken of what is left
# after the remainder.
package work

import rego.v1

share(of, part, whole) := (of * part - (of * part) % whole) / whole

cut := max([0, input.total_planned - input.total_actual])

fixed_cut := max([0, input.fixed_planned - input.fixed_actual])

cap := min([share(input.total_planned, 1, 5), 1000000000]) if input.tier == 0

cap := min([share(input.total_planned, 3, 20), 2000000000]) if input.tier == 1

cap := min([share(input.total_planned, 1, 10), 3000000000]) if input.tier == 2

default fails := false

fails if cut * 5 >= input.total_planned

fails if fixed_cut * 10 >= input.fixed_planned * 3

fails if input.end_actual > input.end_approved + 730

default rectify := false

rectify if not input.content_completed

rectify if input.end_actual > input.end_approved

default verdict := 0

verdict := 3 if {
	input.timing == 2
} else := 2 if {
	fails
} else := 1 if {
	rectify
}

default entitled := 0

entitled := 0 if {
	input.recorded == 3
} else := input.award if {
	input.recorded == 1
} else := input.award if {
	input.timing == 2
} else := share(input.award, 7, 10) if {
	input.progress >= 500000000000
} else := share(input.award, 2, 5)

payable := max([0, entitled - input.paid])

loss := input.award if verdict == 2

loss := 0 if verdict == 3

loss := share(input.award, cut, input.total_planned) if verdict < 2

repay := input.paid if verdict == 2

repay := min([loss, max([0, input.paid - (input.award - loss)])]) if verdict != 2

decided := [cap, entitled, payable, loss, repay, verdict]
