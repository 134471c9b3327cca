#define BOOST_TEST_MODULE rapport crash
#include <boost/test/included/unit_test.hpp>
