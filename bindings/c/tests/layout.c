/* Prints the sizes that programs were built with, to be compared with abi/layout.txt. */
#include <fundrules.h>
#include <stdio.h>

#define SIZE(type) printf("sizeof %s %u\n", #type, (unsigned)sizeof(type))

int main(void)
{
    SIZE(fundrules_status);
    SIZE(fundrules_fact);
    SIZE(fundrules_question);
    SIZE(fundrules_field);
    return 0;
}
