#define BOOST_TEST_MODULE rapport
#include <boost/test/included/unit_test.hpp>
