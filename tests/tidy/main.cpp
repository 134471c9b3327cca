#define BOOST_TEST_MODULE rapport_tidy
#include <boost/test/included/unit_test.hpp>
